/** The types that users see. The type check tests them; jest only loads this file. */
import { describe, expect, test } from '@jest/globals';
import type {
  ApiError,
  IamPasswordOptions,
  ListParams,
  MembersClient,
  MembersClientOptions,
  Region,
  VpcMemberInfo,
  VpcMemberPage,
} from './index.js';
import { isMembersError, token } from './index.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const sure = <T extends true>(): T | undefined => undefined;

describe('types', () => {
  test('of a member have optional and nullable fields', () => {
    sure<Equal<VpcMemberInfo['id'], string>>();
    sure<Equal<VpcMemberInfo['host'], string | undefined>>();
    sure<Equal<VpcMemberInfo['status'], 1 | 2 | undefined>>();
    sure<Equal<VpcMemberInfo['create_time'], string | undefined>>();
    sure<Equal<VpcMemberInfo['health_status'], 'healthy' | 'unhealthy' | 'unknown' | null | undefined>>();
    sure<Equal<VpcMemberPage['total'], number>>();
    expect(sure).toBeInstanceOf(Function);
  });

  test('of an error narrow by kind, and by status to the codes known with it', () => {
    const code = (error: unknown) => {
      if (!isMembersError(error)) return undefined;
      if (error.kind === 'drift') return error.drift.duplicates;
      // @ts-expect-error only an ApiError has a code
      if (error.kind === 'network') return error.error_code;
      if (error.kind !== 'api') return error.attempts;
      if (error.status === 404) {
        sure<Equal<Extract<typeof error.error_code, 'APIG.3023'>, 'APIG.3023'>>();
        sure<Equal<Extract<typeof error.error_code, 'APIG.1001'>, never>>();
      }
      return error.error_code;
    };
    sure<Equal<ApiError['kind'], 'api'>>();
    expect(code(new Error())).toBeUndefined();
  });

  test('of parameters reject what the description does not name', () => {
    const misuse = (client: MembersClient) => {
      // @ts-expect-error the channel is missing
      void client.listPage({ instance_id: 'i' });
      // @ts-expect-error `limit` is a number
      void client.listPage({ instance_id: 'i', vpc_channel_id: 'c', limit: '20' });
      // @ts-expect-error there is no such parameter
      void client.listPage({ instance_id: 'i', vpc_channel_id: 'c', pageSize: 20 });
      // @ts-expect-error `list` has `pageSize` instead of `limit`
      void client.list({ instance_id: 'i', vpc_channel_id: 'c', limit: 20 });
      const params: ListParams = { instance_id: 'i', vpc_channel_id: 'c' };
      // @ts-expect-error these parameters of `listPage` may have a `limit`
      void client.list(params);
    };
    expect(misuse).toBeInstanceOf(Function);
  });

  test('of the options take exactly one of region and endpoint', () => {
    const common = { project_id: 'p', credentials: token('t') };
    const use = (region: Region, endpoint: string | undefined) => {
      const accepted: MembersClientOptions[] = [
        { ...common, region },
        { ...common, region, endpoint: undefined },
        { ...common, endpoint: 'https://apig.example.com', timeoutMs: 1 },
        { ...common, ...(endpoint ? { endpoint } : { region }) },
        { ...common, ...(endpoint === undefined ? { region: 'cn-north-4' } : { endpoint }) },
      ];
      // @ts-expect-error neither
      const neither: MembersClientOptions = common;
      // @ts-expect-error both
      const both: MembersClientOptions = { ...common, region, endpoint: 'https://apig.example.com' };
      // @ts-expect-error perhaps both
      const perhaps: MembersClientOptions = { ...common, region, endpoint };
      return [...accepted, neither, both, perhaps].map((options) =>
        options.endpoint === undefined ? sure<Equal<typeof options.region, Region>>() : options.region,
      );
    };
    expect(use).toBeInstanceOf(Function);
  });

  test('of the options of iamPassword take exactly one of project_id and region', () => {
    const user = { domain: 'd', user: 'u', password: 'p' };
    const use = (project_id: string | undefined) => {
      const accepted: IamPasswordOptions = { ...user, ...(project_id ? { project_id } : { region: 'mine' }) };
      // @ts-expect-error neither
      const neither: IamPasswordOptions = user;
      // @ts-expect-error both
      const both: IamPasswordOptions = { ...user, project_id: 'p', region: 'cn-north-4' };
      return [accepted, neither, both];
    };
    expect(use).toBeInstanceOf(Function);
  });
});
