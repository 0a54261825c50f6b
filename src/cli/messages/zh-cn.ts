import { chineseActions } from '../../../generated/error-actions.zh-cn.js';
import { maxPageSize } from '../flags.js';
import type { Messages } from './messages.js';

const lists = new Intl.ListFormat('zh-CN', { type: 'disjunction' });
const or = (names: readonly string[]) => lists.format(names);
const nearest = (near: string | undefined) => (near ? `，最接近的是${near}` : '');
const seeHelp = '用法见apig-members help。';
const seeFlags = '选项见apig-members help list。';

export const chinese: Messages = {
  flags: {
    region: '公有云区域，例如cn-north-4',
    endpoint: '或自有网关的URL，例如https://apig.example.com',
    'project-id': '项目ID',
    'instance-id': '实例ID',
    'channel-id': 'VPC通道ID',
    name: '只列出名称包含该文字的云服务器',
    'member-group-name': '只列出所属组的名称包含该文字的后端服务器',
    'member-group-id': '只列出该组的后端服务器',
    'precise-search': '精确匹配的参数：name、member_group_name或两者',
    output: '输出格式：table（缺省）、wide、json、ndjson或csv',
    columns: 'table和csv的列，例如host,port,status',
    'no-headers': 'table和csv只输出数据行',
    'page-size': `每次请求返回的台数，1～${maxPageSize}（缺省）`,
    'max-items': '最多列出N台',
    limit: '同--max-items',
    offset: '跳过前N台',
    timeout: '总时限，单位秒，例如30或0.5',
    watch: '反复列出并显示变化，缺省每5秒一次',
    verbose: '在stderr上记录每个请求',
    demo: '列出示例数据；不需要账号，不发送请求',
    help: '显示帮助',
    version: '显示版本',
  },
  commands: {
    list: '列出VPC通道的后端服务器',
    regions: '列出公有云区域及其终端节点',
    completion: '输出bash、zsh或fish的补全脚本',
    help: '显示本帮助，或某个命令的帮助',
  },

  help: {
    about: '列出华为云API网关VPC通道的后端服务器。',
    usage: '用法：',
    commandsTitle: '命令：',
    flagsTitle: '选项（方括号内是可以代替该选项的环境变量，选项优先）：',
    fieldsTitle: '--columns可用的字段：',
    credentialsTitle: '凭据取自环境变量，请设置其中一种：',
    credentialsNote: (securityToken, iamEndpoint) =>
      `临时AK/SK还需要${securityToken}。使用密码而不指定区域时，还需要\n${iamEndpoint}，即IAM的URL。凭据不能用选项传入。`,
    variablesTitle: '可以代替选项的环境变量：',
    exitCodes: '退出码：0 成功，1 失败，2 用法错误，3 未授权（401、403），4 不存在，130和143 被中止。',
    demo: (command) => `没有账号时可以试用：${command}`,
    more: (command) => `查看某个命令的选项：${command}`,
    regions: '列出公有云区域及其终端节点，每行一个。',
    completion: '输出补全脚本。加载方法：',
  },

  usage: {
    unknownCommand: (near, commands) =>
      `没有这个命令${near ? nearest(near) : `，可用的命令有${commands.join('、')}`}。${seeHelp}`,
    unknownFlag: (flag, near) =>
      flag
        ? `没有选项${flag}${nearest(near)}。${seeFlags}`
        : `没有这个选项（可能是密钥，此处不显示）。${seeFlags}`,
    secretFlag: (flag, variable) =>
      `不接受${flag ?? '传入凭据的选项'}：本机的其他用户能看到命令行。请改为设置${variable}。`,
    flagNeedsValue: (flag) => `${flag}缺少取值；以短横线开头的取值要写在等号后面。${seeFlags}`,
    flagTakesNoValue: (flag) => `${flag}不带取值。${seeFlags}`,
    tooMany: (command) => `\`${command}\`后的参数过多。${seeHelp}`,
    noFlags: (command) => `\`${command}\`不接受选项。${seeHelp}`,
    shell: (shells, near) => `请指定shell：${or(shells)}${nearest(near)}。`,
    oneOf: (flag, values, near) => `${flag}须为${or(values)}${nearest(near)}。`,
    wholeNumber: (flag, min, max) => `${flag}须为${min}～${max}的整数。`,
    seconds: (flag, max) => `${flag}须为秒数，例如30或0.5，最大${max}。`,
    preciseSearch: (flag, names) => `${flag}须为${or(names)}，或用英文逗号连接两者：${names.join(',')}。`,
    notBoth: (one, other) => `${one}与${other}只能指定一个。`,
    onlyFor: (flag, formats) => `${flag}只用于${formats.join('、')}格式。`,
    unknownField: (flag, field, near, all) =>
      `${flag}：${field ? `没有字段${field}` : '其中一个字段不存在'}${nearest(near)}。可用的字段有${all.join('、')}。`,
    unknownRegion: (source, region, near) =>
      `${region ?? `${source}的值`}不是文档列出的区域${nearest(near)}。请使用\`apig-members regions\`列出的区域` +
      `${near ? '' : '，例如cn-north-4'}，或用--endpoint指定网关的URL。`,
    either: (one, other) => `${one}或${other}`,
    missing: ([first, ...others], missing) => {
      const needed = [
        first && `设置环境变量${first}（或${others.join('，或')}）`,
        missing.length > 0 && `指定${missing.join('、')}`,
      ];
      return (
        `请${needed.filter(Boolean).join('；并')}。没有账号时可以试用\`apig-members list --demo\`。` +
        '选项可以用环境变量代替，见apig-members help。'
      );
    },
    incompleteCredentials: (missing) => `凭据不完整：还需要设置${missing.join('和')}。`,
    twoCredentials: (one, other) =>
      `设置了两种凭据：${one}，以及${other}。请取消其中一种，或在本次命令中将其设为空。`,
    iamEndpoint: (variable) => `使用密码和自有终端节点时，请将${variable}设为IAM的URL，不含/v3。`,
    demoAlone: '--demo列出示例数据，不能与终端节点和通道的选项同时使用。',
    proxy: (variable) =>
      `${variable}须为HTTP代理的URL，例如http://proxy.example.com:3128。用户名和密码中的特殊字符须使用百分号编码，例如@写成%40。`,
    proxyPassword: (hasUser) =>
      hasUser
        ? '代理拒绝了HTTPS_PROXY中的用户名或密码（407）。特殊字符须使用百分号编码，例如@写成%40。'
        : '代理要求用户名和密码（407），请设置HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT。',
  },

  failure: {
    space: '',
    detail: (kind, message) => `${kinds[kind] ?? '失败'}（${message.replace(/[.。]$/, '')}）。`,
    advice: {
      network: '请检查--region或--endpoint，以及网络连接。',
      proxy: '连接在代理处失败：请检查HTTPS_PROXY，或在NO_PROXY中加入该主机以绕过代理。',
      'unknown-ca': 'Node不信任签发该证书的CA：请设置NODE_EXTRA_CA_CERTS=/path/ca.pem，即私有CA的证书文件。',
      timeout: '请稍后重试，或增大--timeout。',
      protocol: '请检查--endpoint是否为API网关。',
    },
    action: (sentence) => chineseActions[sentence] ?? iamActions[sentence] ?? sentence,
    errorMsg: '上述信息',
    wait: (seconds) => `请在${seconds}秒后重试。`,
    docs: (url) => `详见${url}`,
    resume: (offset) => `可用--offset ${offset}继续。`,
  },

  list: {
    count: (count, total, source) => `共${total}台，列出${count}台，来自${source}`,
    hiddenColumns: (columns) => `终端宽度不足，未显示${columns.join('、')}；可用--columns选择字段。`,
    progress: (received, expected) => `已读取${received}台，共${expected}台`,
    notAll: (total, offset) => `共${total}台，未全部列出：已达到--max-items。可用--offset ${offset}继续。`,
    drift: (first, last, duplicates, missing) =>
      `读取期间列表有变化（总数先为${first}，后为${last}；重复${duplicates}台，缺少${missing}台），请重新执行命令。`,
    demoSource: '示例数据（未发送请求）',
  },

  watch: {
    title: (seconds, time, count, source) =>
      `每${seconds}秒刷新，${time}${count === undefined ? '' : `：共${count}台`}，来自${source}`,
    more: (count) => `……另有${count}台未显示，可放大窗口或用--name过滤`,
    next: (seconds) => `${seconds}秒后重试。`,
    recovered: (failures) => `失败${failures}次后已恢复。`,
    drift: '读取期间列表有变化，移除的后端服务器将在下次列出后显示。',
  },
};

/** The kinds of failure. The message of the library, which is English, follows in brackets. */
const kinds: Readonly<Record<string, string>> = {
  api: '服务返回错误',
  network: '网络错误',
  timeout: '超时',
  protocol: '响应不符合接口描述',
  'invalid-request': '取值无效',
};

/** What to do about an error of IAM. */
const iamActions: Readonly<Record<string, string>> = {
  'Check `iamEndpoint`: it did not understand the request.': '检查`iamEndpoint`：该地址无法识别请求。',
  'Check `domain`, `user` and `password`, then make new credentials: these send no password again, because IAM locks a user after a few wrong ones.':
    '检查`domain`、`user`和`password`；密码多次错误，IAM会锁定用户。',
  'Check that the user is enabled and has programmatic access.': '检查用户是否启用，是否允许编程访问。',
  'Check `project_id`, `region` and `iamEndpoint`.': '检查`project_id`、`region`和`iamEndpoint`。',
};
