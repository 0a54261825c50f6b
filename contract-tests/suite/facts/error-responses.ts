/** The error of each request, from the error table and the examples of the page. */
export interface ErrorResponse {
  status: number;
  code: string;
  text: string;
}

export const errorResponses: Readonly<
  Record<'tokenMissing' | 'tokenExpired' | 'tokenWrong' | 'noPermission', ErrorResponse>
> = {
  tokenMissing: { status: 401, code: 'APIG.1000', text: 'The token is missing.' },
  tokenExpired: { status: 401, code: 'APIG.1001', text: 'The token has expired.' },
  tokenWrong: { status: 401, code: 'APIG.1002', text: 'Incorrect token or token resolution failed' },
  noPermission: { status: 403, code: 'APIG.1005', text: 'No permissions to request this method' },
};

export function invalidParameter(name: string): ErrorResponse {
  const text = `Invalid parameter value,parameterName:${name}. Please refer to the support documentation`;
  return { status: 400, code: 'APIG.2012', text };
}

/** The error for an unknown id: 403 for a project, 404 for an instance or channel. */
export function unknownId(name: string, id: string): ErrorResponse {
  if (name === 'project_id') return errorResponses.noPermission;
  return name === 'instance_id'
    ? { status: 404, code: 'APIG.3030', text: `The instance does not exist;id:${id}` }
    : { status: 404, code: 'APIG.3023', text: `The VPC channel does not exist,id:${id}` };
}

/** The error of the front gateway for an unknown path or method. Its body repeats the request id. */
export const noSuchApi: Omit<ErrorResponse, 'text'> = { status: 404, code: 'APIGW.0101' };
