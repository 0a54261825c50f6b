// Derived from openapi/ by `npm run generate`. Do not edit.

export const chineseActions: Readonly<Record<string, string>> = {
  "Ask the administrator for access.": "请管理员授权。",
  "Check the balance and state of the account.": "检查账号的余额和状态。",
  "Check the endpoint, instance_id and vpc_channel_id.": "检查终端节点、instance_id和vpc_channel_id。",
  "Correct what error_msg names.": "按error_msg的提示修改请求。",
  "Get a new token with project scope, or check the access key, secret and clock.": "重新获取项目级Token，或检查AK、SK和本机时间。",
  "Send requests more slowly.": "降低请求频率。",
  "Try again later, then contact support.": "稍后重试；仍然失败请联系技术支持。",
  "Upgrade the instance.": "升级实例。",
  "Use another type of channel.": "换用其他类型的VPC通道。",
  "Use credentials and ids of one active project.": "凭据和各个ID须属于同一个可用的项目。"
};
