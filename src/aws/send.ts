// One attempt at one request through the AWS SDK. The SDK signs, serialises and parses; limits and retries are the caller's.
// INVARIANT: the only file that makes clients of the SDK.

import type { JsonObject } from '../core/index.ts';
import type { ApiRequest, Send } from './api.ts';
import { CLIENTS } from './calls/clients.ts';
import { withDocuments } from './calls/documents.ts';
import { classify } from './classify.ts';
import type { CredentialStore, Credentials } from './credentials.ts';
import { normalise } from './normalise.ts';
import { type AskedOperation, answersList, bodyFault, isRead, memberFault, wholeBody } from './whole-answer.ts';

export interface SendOptions {
  readonly credentials: Pick<CredentialStore, 'of' | 'drop'>;
  /** The endpoint of a service (by the SDK's id: `S3 Control`) that is not AWS's own, or `undefined`. */
  readonly endpointOf: (serviceId: string) => string | undefined;
  /** Milliseconds. */
  readonly connectTimeout: number;
  readonly requestTimeout: number;
  readonly concurrency: number;
  readonly signal: AbortSignal;
}

interface SdkClient {
  readonly config: { readonly serviceId: string; readonly protocol?: { getShapeId?(): string } };
  readonly middlewareStack: { add(middleware: (next: Next) => Next, options: { step: 'build'; name: string; priority: 'high' }): void };
  send(command: object, options: { readonly abortSignal: AbortSignal }): Promise<unknown>;
}
type Next = (call: { readonly request: HttpRequest }) => Promise<unknown>;
interface HttpRequest {
  protocol: string;
  hostname: string;
  port?: number;
}
type Constructor = new (input: object) => object;
interface Received {
  readonly response: { readonly statusCode: number; body?: unknown };
  readonly output?: object;
}
interface SdkCommand {
  readonly middlewareStack: {
    add(
      middleware: (next: (call: unknown) => Promise<Received>) => (call: unknown) => Promise<Received>,
      options: { step: 'deserialize'; name: string; priority: 'high' | 'low' },
    ): void;
  };
}

/** Clients kept at once: they hold the endpoint of a Region and the credentials of an account. Connections are shared by all. */
const CLIENTS_KEPT = 1000;
const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

export async function createSend(options: SendOptions): Promise<{ readonly send: Send; readonly close: () => void }> {
  const [{ NodeHttpHandler }, http, https] = await Promise.all([import('@smithy/node-http-handler'), import('node:http'), import('node:https')]);
  const { connectTimeout, requestTimeout, concurrency, signal } = options;
  const agent = { keepAlive: true, maxSockets: Math.max(50, concurrency), maxTotalSockets: concurrency * 2 };
  const requestHandler = new NodeHttpHandler({
    connectionTimeout: connectTimeout,
    requestTimeout,
    throwOnRequestTimeout: true,
    socketTimeout: requestTimeout,
    httpAgent: new http.Agent(agent),
    httpsAgent: new https.Agent(agent),
  });
  const clients = new Map<string, SdkClient>();
  const endpoints = new Map<string, string | undefined>();
  const modules = new Map<string, Promise<Readonly<Record<string, unknown>>>>();

  const moduleOf = async (service: string) => {
    const row = CLIENTS[service];
    if (row === undefined) throw new Error(`no client of the SDK is known for ${service}`);
    let found = modules.get(service);
    if (found === undefined) modules.set(service, (found = row.load() as Promise<Readonly<Record<string, unknown>>>));
    return { name: row.client, module: await found };
  };

  const endpointFor = (service: string, Client: Constructor, region: string): string | undefined => {
    if (!endpoints.has(service)) endpoints.set(service, options.endpointOf((new Client({ region, logger: SILENT }) as SdkClient).config.serviceId));
    return endpoints.get(service);
  };

  const clientOf = ({ service, account, region }: ApiRequest, Client: Constructor, credentials: Credentials): SdkClient => {
    // A client keeps its credentials, so that new ones make a new client.
    const key = `${service} ${account} ${region} ${credentials.accessKeyId}`;
    const found = clients.get(key);
    if (found !== undefined) {
      // Put at the end again: the first key of the map is the one that was used longest ago.
      clients.delete(key);
      clients.set(key, found);
      return found;
    }
    const endpoint = endpointFor(service, Client, region);
    const made = new Client({
      region,
      credentials,
      requestHandler,
      maxAttempts: 1,
      logger: SILENT,
      ...(endpoint === undefined ? {} : { endpoint: namedHost(endpoint), forcePathStyle: true }),
      ...(service === 's3api' ? { followRegionRedirects: true } : {}),
    }) as SdkClient;
    if (endpoint !== undefined) stayAt(made, endpoint);
    clients.set(key, made);
    const [oldest] = clients.keys();
    if (clients.size > CLIENTS_KEPT && oldest !== undefined) clients.delete(oldest);
    return made;
  };

  async function send(request: ApiRequest): Promise<JsonObject> {
    signal.throwIfAborted();
    const { name, module } = await moduleOf(request.service);
    const [Client, Command] = [module[name], module[`${request.operation}Command`]];
    if (Client === undefined || Command === undefined) throw new Error(`the SDK has no ${name} or no ${request.operation}`);
    const credentials = options.credentials.of(request.account);
    const client = clientOf(request, Client as Constructor, credentials);
    const command = new (Command as Constructor)(structuredClone(request.input));
    if (isRead(request.operation)) {
      const isQuery = /#(?:aws|ec2)Query$/.test(client.config.protocol?.getShapeId?.() ?? '');
      refuseOtherThanAnswers(command as SdkCommand, { ...request, isQuery, hasList: answersList(module, request.operation) });
    }
    try {
      const answer = normalise(await within(requestTimeout, signal, (abortSignal) => client.send(command, { abortSignal })));
      return withDocuments(request.service, answer);
    } catch (error) {
      signal.throwIfAborted();
      if (classify(error).kind === 'expired') options.credentials.drop(request.account, credentials);
      throw error;
    }
  }
  return { send, close: () => requestHandler.destroy() };
}

/** Around the SDK's own parser: what it is given is looked at before, and what it made of it afterwards. */
function refuseOtherThanAnswers({ middlewareStack }: SdkCommand, asked: AskedOperation): void {
  let body: Uint8Array = new Uint8Array();
  const refuse = (fault: string | undefined, httpStatusCode: number) => {
    if (fault !== undefined) throw Object.assign(new Error(fault), { name: 'UnreadableAnswer', $metadata: { httpStatusCode } });
  };
  const isGood = (status: number) => status >= 200 && status < 300;
  middlewareStack.add(
    (next) => async (call) => {
      const received = await next(call);
      const { response } = received;
      response.body = body = await wholeBody(response.body);
      if (isGood(response.statusCode)) refuse(bodyFault(body, asked), response.statusCode);
      return received;
    },
    { step: 'deserialize', name: 'wholeBody', priority: 'low' },
  );
  middlewareStack.add(
    (next) => async (call) => {
      const received = await next(call);
      const isWithoutMembers = Object.keys(received.output ?? {}).every((name) => name === '$metadata');
      if (isWithoutMembers && isGood(received.response.statusCode)) refuse(memberFault(body, asked), received.response.statusCode);
      return received;
    },
    { step: 'deserialize', name: 'knownMembers', priority: 'high' },
  );
}

/** The SDK's own limits end with the head of the answer; a body that never ends must not keep its slot either. */
async function within<T>(milliseconds: number, outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  outer.addEventListener('abort', abort, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Before the abort, which would be heard of first otherwise, as an error that nobody retries.
      reject(Object.assign(new Error(`no whole answer within ${milliseconds} ms`), { name: 'TimeoutError' }));
      controller.abort();
    }, milliseconds);
    controller.signal.addEventListener('abort', () => reject(Object.assign(new Error('aborted'), { name: 'AbortError' })), { once: true });
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', abort);
  }
}

/** The rules of some services put a name before the host, which makes no URL where that is a number. `stayAt` puts it right again. */
function namedHost(endpoint: string): string {
  const url = new URL(endpoint);
  url.hostname = 'endpoint.invalid';
  return url.href;
}

/** Some services put the account or the bucket before the host's name, which an endpoint of one's own seldom understands. */
function stayAt(client: SdkClient, endpoint: string): void {
  const url = new URL(endpoint);
  client.middlewareStack.add(
    (next) => (call) => {
      call.request.protocol = url.protocol;
      call.request.hostname = url.hostname;
      if (url.port !== '') call.request.port = Number(url.port);
      return next(call);
    },
    { step: 'build', name: 'stayAtEndpoint', priority: 'high' },
  );
}
