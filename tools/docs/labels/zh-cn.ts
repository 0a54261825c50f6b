import type { Labels } from './labels.js';
import { redocChinese } from './redoc.zh-cn.js';

export const chinese: Labels = {
  language: '中文',
  navigation: {
    label: '全部页面',
    main: '主要页面',
    menu: '菜单',
    onThisPage: '本页内容',
    start: '入门',
    guides: '指南',
    api: 'API',
    project: '项目',
    changelog: '变更记录',
    repository: '代码仓库',
    package: 'npm软件包',
    reference: '接口参考',
    plain: '纯文本版',
    errors: '错误码',
    console: '调试控制台',
  },
  search: {
    open: '搜索',
    field: '搜索全部页面',
    none: '没有找到匹配的页面。',
    close: '关闭',
  },
  titles: { plain: '纯文本版', errors: '错误码', console: '调试控制台' },
  redoc: redocChinese,
  plain: {
    version: '版本',
    servers: '终端节点',
    values: '取值',
    authentication: '认证鉴权',
    or: '或',
    and: '和',
    parameters: '请求参数',
    in: { path: '路径参数', query: 'Query参数', header: 'Header参数' },
    required: '必选',
    responses: '响应',
    headers: '响应消息头',
    body: '响应消息体',
    fields: '字段',
    example: '示例',
    defaultValue: '缺省值',
    samples: '代码示例',
    arrayOf: '数组，元素为',
    mayBeNull: '可为null',
    range: (minimum, maximum) =>
      maximum === undefined
        ? `最小值${minimum}`
        : minimum === undefined
          ? `最大值${maximum}`
          : `取值范围${minimum}～${maximum}`,
    length: (minimum, maximum) =>
      maximum === undefined
        ? minimum === 1
          ? '不能为空'
          : `至少${minimum}个字符`
        : minimum === undefined
          ? `最多${maximum}个字符`
          : `${minimum}～${maximum}个字符`,
    items: (maximum) => `最多${maximum}个元素`,
    pattern: '格式',
  },
  errors: {
    introduction:
      '查询后端服务器列表时可能遇到的全部错误码。请根据错误码判断，不要根据error_msg：它的文字可能变化。每一行都有自己的链接，例如errors.html#APIG.3023。',
    code: '错误码',
    or: '或',
    status: '状态码',
    meaning: '含义',
    action: '处理措施',
    retried: '客户端是否重试',
    retry: { yes: '是', no: '否', withNewToken: '换新Token后重试一次' },
    otherCodes: '其他错误码',
    otherCodesIntroduction: '错误码不在表中，或者没有错误码时，根据状态码处理。',
    anyServerError: '500及以上',
  },
  console: {
    note: '选择终端节点，填写参数，然后发送请求。您的Token只保存在本页的内存中。',
    notServed: [
      '浏览器从本页直接调用服务器，只有服务器允许跨域（CORS）时才能看到响应。如需在没有账号时试用，或者调用您自己的网关，请克隆代码仓库并运行',
      '：它会在您的机器上打开本控制台，并启动模拟服务、仿真服务和转发服务。',
    ],
    needsScripts: '调试控制台需要JavaScript。没有JavaScript时请阅读纯文本版。',
    otherServer: '提供同一接口的其他服务器',
    otherServerAddress: '服务器地址，不含路径',
    mock: '与本页一起启动的模拟服务',
    fake: '与本页一起启动的仿真服务：45台后端服务器',
  },
};
