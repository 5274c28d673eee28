export { openQueue } from './bull-queue.ts';
export { type DispatchEvent, dispatcher } from './dispatch.ts';
export type { JobCounts, JobQueue, QueueWorker, WorkerSettings } from './job-queue.ts';
export { type QueueAddress, queueAddress } from './queue-address.ts';
export { queueFault } from './queue-fault.ts';
export { queueHealth } from './queue-health.ts';
export { roomsAt } from './rooms.ts';
export { type WorkEvent, workOn } from './work.ts';
