import { callHearing } from '../proposals/call-hearing.ts'
import { recordHearing } from '../proposals/record-hearing.ts'
import { requestHearing } from '../proposals/request-hearing.ts'
import { writeComment } from '../threads/write-comment.ts'
import type { LocalText } from '@hetu/domain/language'
import type { Loading, TimedAct } from './loading.ts'
import type { Seed, SeedComment, SeedHearing, SeedProposal } from './seed.ts'

/** What people say to the proposals: online, at the door, at a meeting, at a hearing. */
export function discussionActs(seed: Seed): TimedAct[] {
  const voices = seed.voices.map((voice): TimedAct => ({
    at: voice.at,
    run: (loading) => say(loading, voice.proposal, { ...voice, replyTo: null }),
  }))
  const comments = seed.proposals.flatMap((proposal) =>
    proposal.comments.map((comment): TimedAct => ({
      at: comment.at,
      run: (loading) => say(loading, proposal.key, comment),
    })),
  )
  const hearings = seed.proposals.flatMap((proposal) =>
    proposal.hearing ? hearingActs(proposal, proposal.hearing) : [],
  )
  return [...comments, ...voices, ...hearings]
}

/** Who enters what was not said online. */
const enteredBy = { grid_worker: 'xiao-gu', meeting: 'su-ning', paper: 'su-ning' }

async function say(loading: Loading, proposal: string, comment: SeedComment): Promise<void> {
  const said = {
    threadId: loading.idOf(`${proposal}:thread`),
    words: comment.words,
    channel: comment.channel,
    subjectVersion: comment.version,
    ...(comment.replyTo ? { parentId: loading.idOf(comment.replyTo) } : {}),
  }
  const { id } =
    comment.channel === 'online'
      ? await loading.as(comment.author, writeComment, said, comment.at)
      : await loading.as(
          enteredBy[comment.channel],
          writeComment,
          { ...said, personId: loading.personId(comment.author) },
          comment.at,
        )
  loading.ids.set(comment.key, id)
}

const kindsOfAttendance: Record<string, LocalText> = {
  residents: { zh: '居民', en: 'residents' },
  shops: { zh: '店家', en: 'shopkeepers' },
  experts: { zh: '专家', en: 'experts' },
  officers: { zh: '工作人员', en: 'officers' },
}

function hearingActs(proposal: SeedProposal, hearing: SeedHearing): TimedAct[] {
  const recordedAt = new Date(Date.parse(hearing.heldAt) + 3.5 * 3_600_000).toISOString()
  const requests = hearing.requestedBy.map((person): TimedAct => ({
    at: hearing.requestedAt,
    run: async (loading) => {
      const reason =
        proposal.comments.find((comment) => comment.author === person)?.words ?? hearing.record.zh
      await loading.as(person, requestHearing, { reference: proposal.key, reason }, hearing.requestedAt)
    },
  }))
  const call: TimedAct = {
    at: hearing.calledAt,
    run: async (loading) => {
      const chairId = loading.personId(hearing.chair)
      const called = { reference: proposal.key, startsAt: hearing.heldAt, venue: hearing.place, chairId }
      await loading.as(proposal.author, callHearing, called, hearing.calledAt)
    },
  }
  const record: TimedAct = {
    at: recordedAt,
    run: async (loading) => {
      const nameOf = (key: string) => loading.seed.people.find((person) => person.key === key)?.chosenName
      const spoken = ({ person, words, treatment }: SeedHearing['statements'][number]) => ({
        speaker: nameOf(person) as LocalText,
        words,
        answer: treatment,
      })
      const input = {
        reference: proposal.key,
        heldAt: hearing.heldAt,
        attendance: Object.entries(hearing.attendance).map(([kind, count]) => ({
          who: kindsOfAttendance[kind] as LocalText,
          count,
        })),
        requesters: hearing.requestedBy.map((key) => {
          const said = hearing.statements.find(({ person }) => person === key)
          return { personId: loading.personId(key), statement: said ? spoken(said) : null }
        }),
        statements: hearing.statements
          .filter(({ person }) => !hearing.requestedBy.includes(person))
          .map(spoken),
        record: hearing.record,
      }
      await loading.as(proposal.author, recordHearing, input, recordedAt)
    },
  }
  return [...requests, call, record]
}
