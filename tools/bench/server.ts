/** A server in a process of its own, so that it does not compete with the client for the event loop. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestTarget } from '../request-target.js';
import { endWithParent } from './end-with-parent.js';
import { channel } from './request.js';

const { total, delayMs }: { total: number; delayMs: number } = JSON.parse(process.argv[2] ?? '');
let requests = 0;
let last: { url: string; body: Buffer } = { url: '', body: Buffer.alloc(0) };

const server = createServer(({ url = '' }, response) => {
  let { body } = last;
  const answer = () => {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'X-Request-Id': hex(++requests),
    });
    response.end(body);
  };
  // Making the page is part of the delay.
  if (delayMs > 0) setTimeout(answer, delayMs);
  // The same request again gets the same bytes, so that a comparison of clients measures the clients.
  if (url !== last.url) {
    body = pageFor(requestTarget(url).query);
    last = { url, body };
  }
  if (delayMs === 0) answer();
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
endWithParent();

function pageFor(query: URLSearchParams): Buffer {
  const offset = Number(query.get('offset') ?? 0);
  const size = Math.max(0, Math.min(Number(query.get('limit') ?? 20), total - offset));
  const members = Array.from({ length: size }, (_, at) => member(offset + at));
  return Buffer.from(`{"total":${total},"size":${size},"members":[${members}]}`);
}

/** About 330 bytes that keep the description. */
function member(index: number): string {
  return (
    `{"host":"10.0.0.${index & 255}","weight":1,"ecs_id":"dfe1f776-dd07-4ec0-912f-${hex(index)}",` +
    `"ecs_name":"ecs-web-${index}","id":"be63c6260a1043888187${hex(index)}","status":1,` +
    `"vpc_channel_id":"${channel.vpc_channel_id}","create_time":"2024-07-25T09:29:38Z","is_backup":false,` +
    `"member_group_name":"web","port":8080,"health_status":"healthy"}`
  );
}

function hex(value: number): string {
  return value.toString(16).padStart(12, '0');
}
