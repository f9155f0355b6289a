import { sendMessages } from './people/send-messages.ts'
import { signHeads } from './ledger/sign-heads.ts'
import { closeConsents } from './polls/close-consents.ts'
import { closePolls } from './polls/close-polls.ts'
import { lengthenNotices } from './proposals/lengthen-notices.ts'
import { moveRunningCounts } from './polls/running-count.ts'
import { askAgain } from './verdicts/ask-again.ts'
import { askVerdicts } from './verdicts/ask-verdicts.ts'
import { notify } from './notifications/notify.ts'
import type { Services } from './server/api-context.ts'
import { cleanExpired } from './server/clean-expired.ts'
import type { Job } from './server/job.ts'

const jobs: Job[] = [
  cleanExpired,
  sendMessages,
  closePolls,
  moveRunningCounts,
  closeConsents,
  signHeads,
  lengthenNotices,
  notify,
  askVerdicts,
  askAgain,
]

/** Runs every job in its own rhythm until stopped; a failing job is logged and tried again later. */
export function runWork(services: Services): { stop(): Promise<void> } {
  let isStopped = false
  const wakes = new Set<() => void>()
  const sleep = (milliseconds: number, isWokenByEvents = false) =>
    new Promise<void>((resolve) => {
      const unsubscribe = isWokenByEvents
        ? services.live.subscribe(({ subjectKind }) => subjectKind !== 'notification' && finish())
        : () => {}
      const timer = setTimeout(finish, milliseconds)
      function finish() {
        clearTimeout(timer)
        unsubscribe()
        wakes.delete(finish)
        resolve()
      }
      wakes.add(finish)
    })
  const loop = async (job: Job) => {
    // stop() ends the loop from outside.
    // oxlint-disable-next-line no-unmodified-loop-condition
    while (!isStopped) {
      try {
        const did = await job.run(services)
        if (did > 0) continue
      } catch (error) {
        services.logger.warn({ err: error, job: job.name }, 'background job failed')
      }
      if (!isStopped) await sleep(job.everySeconds * 1000 * (0.9 + Math.random() * 0.2), job.isWokenByEvents)
    }
  }
  const loops = jobs.map(loop)
  return {
    async stop() {
      isStopped = true
      for (const wake of wakes) wake()
      await Promise.all(loops)
    },
  }
}
