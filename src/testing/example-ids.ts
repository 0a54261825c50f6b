/** The channel that a fake serves. */
export interface ChannelIds {
  /** The id of the project that owns the gateway. */
  project_id: string;
  /** The id of the dedicated gateway instance. */
  instance_id: string;
  /** The id of the VPC channel. */
  vpc_channel_id: string;
}

/** The ids that the description gives as examples. */
export const exampleIds: ChannelIds = {
  project_id: '73d69ae0cfcf460190522d06b60f05ad',
  instance_id: 'f0fa1789-3b76-433b-a787-9892951c620e',
  vpc_channel_id: '56a7d7358e1b42459c9d730d65b14e59',
};
