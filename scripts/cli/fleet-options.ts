import { Fault } from '../lib/fault.ts';
import type { DispatchEvent } from '../lib/fleet/index.ts';
import type { FleetPlace } from '../workflows/fleet/fleet-place.ts';
import type { NewsroomPlace } from '../workflows/known/work-store.ts';
import type { Fleet } from '../workflows/render/request.ts';
import type { Context } from './command.ts';

/** Options of commands that print on other machines, or for them. */
export type FleetOptions = { readonly queue?: string; readonly store?: string };

/** Flags and descriptions of the options of a fleet. */
export const FLEET = {
  queue: ['--queue <address>', 'queue of a fleet: redis://…, postgres://… (or COMMUNIQUE_QUEUE)'],
  store: ['--store <address>', 'store of a fleet: s3://bucket/prefix, or a shared folder (or COMMUNIQUE_FLEET_STORE)'],
} as const;

/**
 * The place of the fleet that is named; `undefined` where none is.
 *
 * @param at the newsroom that is printed for, where there is one
 * @throws {Fault} `usage`
 */
export async function fleetPlaceOf(
  options: FleetOptions,
  context: Context,
  at?: NewsroomPlace,
): Promise<FleetPlace | undefined> {
  const isNamed = [options.queue, options.store, context.environment['COMMUNIQUE_QUEUE']].some(
    (each) => each !== undefined && each !== '',
  );
  // Whoever has no fleet loads nothing of one.
  if (!isNamed && (context.environment['COMMUNIQUE_FLEET_STORE'] ?? '') === '') return undefined;
  const { fleetPlace } = await import('../workflows/fleet/fleet-place.ts');
  return fleetPlace(options, context.environment, context.cwd, at);
}

/**
 * The fleet that a command is to print on; `undefined` where none is named.
 *
 * @throws {Fault} `usage`
 */
export async function fleetOf(options: FleetOptions, context: Context, at: NewsroomPlace): Promise<Fleet | undefined> {
  const place = await fleetPlaceOf(options, context, at);
  if (place === undefined) return undefined;
  const { fleetAt } = await import('../workflows/fleet/fleet-prints.ts');
  return fleetAt(place, (event) => context.stderr(`${context.isTerminal ? '\r\x1B[K' : ''}${toldOf(event)}\n`));
}

/** The fault of a command that needs a fleet, where none is named. */
export const noFleet = (): Fault =>
  new Fault(
    'usage',
    'It is not said which fleet',
    'Name its queue and its store: --queue redis://host:6379 --store s3://bucket/prefix; or COMMUNIQUE_QUEUE and COMMUNIQUE_FLEET_STORE.',
  );

function toldOf(event: DispatchEvent): string {
  return event.kind === 'alone'
    ? `${event.reason}. What is missing is printed here.\n  → ${event.advice}`
    : `A print in ${event.label} was given back by the workers (${event.reason}), and is made here.`;
}
