import { expect, test } from '@jest/globals';
import { proxiesOf } from './proxies.js';
import { UsageError } from './usage-error.js';

const hrefs = (env: Record<string, string>) => {
  const { https, http, exceptions } = proxiesOf(env) ?? {};
  return { https: https?.href, http: http?.href, exceptions };
};

test.each([{}, { HTTPS_PROXY: '' }, { NO_PROXY: 'a.example' }, { ALL_PROXY: 'http://a.example' }])(
  'no proxy is in %j',
  (env) => {
    expect(proxiesOf(env)).toBeUndefined();
  },
);

test('a variable in lower case goes before the one in upper case, unless it is empty', () => {
  const upper = { HTTPS_PROXY: 'http://a.example', HTTP_PROXY: 'http://b.example', NO_PROXY: 'c.example' };
  const proxies = { https: 'http://a.example/', http: 'http://b.example/', exceptions: 'c.example' };
  expect(hrefs(upper)).toEqual(proxies);
  expect(hrefs({ ...upper, https_proxy: '', http_proxy: '', no_proxy: '' })).toEqual(proxies);
  const lower = { https_proxy: 'http://d.example', http_proxy: 'http://e.example', no_proxy: '*' };
  expect(hrefs({ ...upper, ...lower })).toEqual({
    https: 'http://d.example/',
    http: 'http://e.example/',
    exceptions: '*',
  });
});

test('an address without a scheme is that of an http proxy', () => {
  expect(hrefs({ HTTPS_PROXY: 'proxy.example:3128' }).https).toBe('http://proxy.example:3128/');
  expect(hrefs({ HTTPS_PROXY: ' ops:pw@proxy.example:3128 ' }).https).toBe(
    'http://ops:pw@proxy.example:3128/',
  );
});

test.each(['http://', 'socks5://a.example', 'http://ops:s#cret@a.example', 'http://ops:s%cret@a.example'])(
  'the error for %s names the variable, and does not repeat the value',
  (https_proxy) => {
    expect(() => proxiesOf({ https_proxy })).toThrow(UsageError);
    expect(() => proxiesOf({ https_proxy })).toThrow(
      /^https_proxy must be the URL of an HTTP proxy, (?!.*cret)/,
    );
  },
);
