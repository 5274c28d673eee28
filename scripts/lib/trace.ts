import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type * as OpenTelemetry from '@opentelemetry/api';
import { Fault } from './fault.ts';
import { once } from './once.ts';

/**
 * What a span says beside its name and its times: digests, tags of languages, numbers. Spans go to another machine, whatever is under
 * embargo: no text and no name of a statement or a file belongs into one.
 */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** Which span work belongs to, for another process: headers of W3C's Trace Context, `traceparent` and perhaps `tracestate`. */
export type TracePlace = Readonly<Record<string, string>>;

/** A span whose work goes on. */
export type OpenSpan = {
  /** Notes that something has happened now. */
  readonly note: (event: string) => void;
  readonly add: (facts: SpanFacts) => void;
  /** Its place, for who goes on with its work elsewhere; `undefined` where nothing is traced. */
  readonly place: () => TracePlace | undefined;
};

const UNTRACED: OpenSpan = { note: () => undefined, add: () => undefined, place: () => undefined };
/** Where `@opentelemetry/api` 1.x registers what somebody has started, whichever copy of it that was. */
const STARTED = Symbol.for('opentelemetry.js.api.1');
/** The headers of a place: others could hold anything. */
const HEADERS = ['traceparent', 'tracestate'];
/** Milliseconds that spans have to be sent in when a command ends. */
const SENDING = 3000;

const api = once(() => import('@opentelemetry/api').catch(() => undefined));
/** The package, where whoever runs the program has started OpenTelemetry; else nothing is loaded. */
const started = (): ReturnType<typeof api> | undefined => (STARTED in globalThis ? api() : undefined);

/**
 * Does work within a span of OpenTelemetry, where that has been started; else just does it.
 *
 * @param under the place of the span that it belongs to, where another process has begun that
 * @example
 * await traced('communique.load', { statements: 3 }, () => loadNewsroom(…))
 */
export function traced<Value>(
  name: string,
  facts: SpanFacts,
  work: (span: OpenSpan) => Promise<Value>,
  under?: TracePlace,
): Promise<Value> {
  const loading = started();
  if (loading === undefined) return work(UNTRACED);
  return loading.then((otel) => (otel === undefined ? work(UNTRACED) : inSpan(otel, name, facts, work, under)));
}

async function inSpan<Value>(
  { context, propagation, SpanKind, SpanStatusCode, trace }: typeof OpenTelemetry,
  name: string,
  facts: SpanFacts,
  work: (span: OpenSpan) => Promise<Value>,
  under: TracePlace | undefined,
): Promise<Value> {
  const above = under === undefined ? context.active() : propagation.extract(context.active(), under);
  const kind = under === undefined ? SpanKind.INTERNAL : SpanKind.CONSUMER;
  const span = trace.getTracer('communique').startSpan(name, { kind, attributes: named(facts) }, above);
  const here = trace.setSpan(above, span);
  const open: OpenSpan = {
    note: (event) => void span.addEvent(event),
    add: (more) => void span.setAttributes(named(more)),
    place() {
      const headers: Record<string, string> = {};
      propagation.inject(here, headers);
      return Object.fromEntries(Object.entries(headers).filter(([header]) => HEADERS.includes(header)));
    },
  };
  try {
    return await context.with(here, () => work(open));
  } catch (error) {
    // What it says may name a file.
    span.setAttribute(
      'error.type',
      error instanceof Fault ? error.code : error instanceof Error ? error.name : 'error',
    );
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

const named = (facts: SpanFacts): SpanFacts =>
  Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`communique.${fact}`, value]));

/** A function that does work in the span that is open now, wherever it is called from. */
export const inThisSpan = (): (<Value>(work: () => Value) => Value) =>
  STARTED in globalThis ? AsyncLocalStorage.snapshot() : (work) => work();

/**
 * Has all spans sent before a process ends, for a while.
 *
 * @returns false where that takes longer
 */
export async function tracesSent(): Promise<boolean> {
  const otel = await started();
  if (otel === undefined) return true;
  // What was started stands behind a provider of the package, which has no such function.
  const given: object = otel.trace.getTracerProvider();
  const provider: unknown =
    'getDelegate' in given && typeof given.getDelegate === 'function' ? given.getDelegate() : given;
  if (typeof provider !== 'object' || provider === null) return true;
  if (!('forceFlush' in provider) || typeof provider.forceFlush !== 'function') return true;
  const sent: Promise<unknown> = Promise.resolve(provider.forceFlush());
  const isSent = sent.then(
    () => true,
    () => true,
  );
  return Promise.race([isSent, pause(SENDING, false, { ref: false })]);
}
