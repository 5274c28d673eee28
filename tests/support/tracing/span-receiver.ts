import { createServer } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** A span as it was sent. */
export type SentSpan = z.infer<typeof spanSchema>;

const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
  attributes: z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })).default([]),
  events: z.array(z.object({ name: z.string() })).default([]),
});
const bodySchema = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })) })),
});

/**
 * Takes spans over OTLP/HTTP, on this machine alone.
 *
 * @param answers false where it never answers
 */
export async function spanReceiver(answers: () => boolean = () => true) {
  const spans: SentSpan[] = [];
  const server = createServer(async (request, response) => {
    const body = bodySchema.parse(await json(request));
    spans.push(...body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    if (answers()) response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const start = pathToFileURL(path.join(import.meta.dirname, 'start-tracing.ts')).href;
  return {
    spans,
    /** What a process needs that is to send its spans here. */
    environment: { NODE_OPTIONS: `--import ${start}`, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
