/** What a service worker has in its hands, as far as ours uses it: the library of pages does not know it. */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface RequestEvent extends WaitingEvent {
  request: Request
  respondWith(answer: Promise<Response>): void
}

interface WorkerEvents {
  install: WaitingEvent
  activate: WaitingEvent
  fetch: RequestEvent
  sync: WaitingEvent & { tag: string }
}

interface WorkerScope {
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

export const scope = globalThis as unknown as WorkerScope
