import { advanceStage } from '../proposals/advance-stage.ts'
import { draftProposal } from '../proposals/draft-proposal.ts'
import { editProposal } from '../proposals/edit-proposal.ts'
import { linkIdea } from '../proposals/link-idea.ts'
import { publishNotice } from '../proposals/publish-notice.ts'
import { publishVersion } from '../proposals/publish-version.ts'
import { startVersion } from '../proposals/start-version.ts'
import type { Loading, TimedAct } from './loading.ts'
import { noticeDays } from './read-seed.ts'
import type { Seed, SeedProposal } from './seed.ts'

/** Stages that a verb of their own enters. */
const enteredOtherwise = new Set(['draft', 'notice', 'published'])
const hour = 3_600_000

/** The way of each proposal from its draft to where it stands, version by version and stage by stage. */
export function proposalActs(seed: Seed): TimedAct[] {
  return seed.proposals.flatMap((proposal) => [
    ...draftActs(seed, proposal),
    ...linkActs(seed, proposal),
    ...stageActs(proposal),
  ])
}

function draftActs(seed: Seed, proposal: SeedProposal): TimedAct[] {
  const begun = proposal.stages[0]?.from ?? seed.now
  const content = (number: number) => {
    const version = proposal.versions[number - 1]
    const works = seed.works.find((each) => each.proposal === proposal.key && each.version === number)
    return {
      title: proposal.title,
      summary: {
        zh: proposal.summary.map((line) => line.zh).join('\n'),
        en: proposal.summary.map((line) => line.en).join('\n'),
      },
      body: version?.text ?? proposal.title,
      costBearer: proposal.costBearer ?? null,
      elements: (works?.works ?? []).map((work) => ({ ...work, name: work.name ?? proposal.title })),
    }
  }
  const first: TimedAct = {
    at: begun,
    run: async (loading) => {
      await reserveReference(loading, proposal.key)
      const drafted = await loading.as(proposal.author, draftProposal, content(1), begun)
      loading.ids.set(proposal.key, drafted.id)
      loading.ids.set(`${proposal.key}:thread`, drafted.threadId)
    },
  }
  const later = proposal.versions.slice(1).map((version): TimedAct => {
    // The planner worked on it for a day before it was shown.
    const at = new Date(Date.parse(version.publishedAt) - 20 * hour).toISOString()
    return {
      at,
      run: async (loading) => {
        await loading.as(proposal.author, startVersion, { reference: proposal.key }, at)
        const changes = { ...content(version.number), changeNote: version.whatChanged }
        const edit = { reference: proposal.key, version: version.number, revision: 1, ...changes }
        await loading.as(proposal.author, editProposal, edit, at)
      },
    }
  })
  const shown = proposal.versions.filter(({ publishedAt }) => isShownBeforeNotice(proposal, publishedAt))
  return [
    first,
    ...later,
    ...shown.map(({ publishedAt }): TimedAct => ({
      at: publishedAt,
      run: async (loading) => {
        await loading.as(proposal.author, publishVersion, { reference: proposal.key }, publishedAt)
      },
    })),
  ]
}

/** A version is shown on its own where no notice opens with it and the proposal is public already. */
function isShownBeforeNotice(proposal: SeedProposal, publishedAt: string): boolean {
  const stage = proposal.stages.findLast(({ from }) => Date.parse(from) <= Date.parse(publishedAt))?.stage
  const hasNotice = proposal.notices.some(({ opensAt }) => opensAt === publishedAt)
  return !hasNotice && stage !== 'draft' && stage !== 'screening'
}

/** References count up; the scenario numbers its proposals by importance, not by age. */
async function reserveReference(loading: Loading, key: string): Promise<void> {
  const value = Number(key.slice(1)) - 1
  await loading.services.database.kysely
    .insertInto('place_counter')
    .values({ place_id: loading.place.id, name: 'proposal', value })
    .onConflict((conflict) => conflict.columns(['place_id', 'name']).doUpdateSet({ value }))
    .execute()
}

function linkActs(seed: Seed, proposal: SeedProposal): TimedAct[] {
  return proposal.links.map((link): TimedAct => {
    const idea = seed.ideas.find(({ key }) => key === link.idea)
    const earliest = Math.max(
      Date.parse(idea?.createdAt ?? seed.now),
      Date.parse(proposal.stages[0]?.from ?? seed.now),
    )
    const at = new Date(earliest + 2 * hour).toISOString()
    return {
      at,
      run: async (loading) => {
        const ideaReference = loading.idOf(`${link.idea}:reference`)
        const input = { reference: proposal.key, ideaReferences: [ideaReference], elementId: link.element }
        await loading.as(proposal.author, linkIdea, input, at)
      },
    }
  })
}

function stageActs(proposal: SeedProposal): TimedAct[] {
  const advances = proposal.stages
    .filter(({ stage }) => !enteredOtherwise.has(stage))
    .map((entry): TimedAct => ({
      at: entry.from,
      run: async (loading) => {
        const to = entry.stage as 'screening'
        const dueAt = entry.dueAt ?? null
        await loading.as(
          entry.by,
          advanceStage,
          { reference: proposal.key, to, note: entry.note, dueAt },
          entry.from,
        )
      },
    }))
  const notices = proposal.notices.map((notice): TimedAct => ({
    at: notice.opensAt,
    run: async (loading) => {
      const input = {
        reference: proposal.key,
        days: noticeDays(notice),
        minimumDays: notice.statutoryMinDays,
        legalBasis: notice.legalBasis,
        postedAt: notice.places,
      }
      const { lastDay } = await loading.as(proposal.author, publishNotice, input, notice.opensAt)
      if (lastDay !== notice.lastDay)
        throw new Error(`The notice of ${proposal.key} ends on ${lastDay}, not ${notice.lastDay}.`)
    },
  }))
  return [...advances, ...notices]
}

/** After the last proposal the next one is the sixth. */
export async function endProposalReferences(loading: Loading): Promise<void> {
  await loading.services.database.kysely
    .updateTable('place_counter')
    .set({ value: loading.seed.proposals.length })
    .where('place_id', '=', loading.place.id)
    .where('name', '=', 'proposal')
    .execute()
}
