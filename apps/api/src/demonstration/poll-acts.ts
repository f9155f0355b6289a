import { castBallotOnBehalf } from '../polls/cast-ballot-on-behalf.ts'
import { castBallot } from '../polls/cast-ballot.ts'
import { closeConsent } from '../polls/close-consent.ts'
import { closePoll } from '../polls/close-poll.ts'
import { openConsent } from '../polls/open-consent.ts'
import { openPoll } from '../polls/open-poll.ts'
import { recordConsent } from '../polls/record-consent.ts'
import type { TimedAct } from './loading.ts'
import type { Seed, SeedConsent, SeedPoll, SeedProposal } from './seed.ts'

/** Every ballot of the polls, and the vote of the right holders. */
export function pollActs(seed: Seed): TimedAct[] {
  return seed.proposals.flatMap((proposal) =>
    proposal.polls.flatMap((poll) =>
      poll.kind === 'poll' ? actsOfPoll(seed, proposal, poll) : actsOfConsent(seed, proposal, poll),
    ),
  )
}

const yuan = new Intl.NumberFormat('en')
const factLabels = {
  cost: { zh: '造价', en: 'Cost' },
  noise: { zh: '施工噪声', en: 'Noisy days' },
  wheelchair: { zh: '轮椅', en: 'Wheelchair' },
  heritage: { zh: '历史风貌', en: 'Heritage' },
}

function actsOfPoll(seed: Seed, proposal: SeedProposal, poll: SeedPoll): TimedAct[] {
  const open: TimedAct = {
    at: poll.opensAt,
    run: async (loading) => {
      const input = {
        reference: proposal.key,
        question: poll.question,
        options: poll.options.map(({ key, title, facts }) => ({
          id: key,
          title,
          facts: [
            {
              label: factLabels.cost,
              value: { zh: `${facts.costYuan / 10_000} 万元`, en: `${yuan.format(facts.costYuan)} yuan` },
            },
            {
              label: factLabels.noise,
              value: { zh: `${facts.noiseDays} 天`, en: `${facts.noiseDays} days` },
            },
            { label: factLabels.wheelchair, value: facts.wheelchair },
            { label: factLabels.heritage, value: facts.heritage },
          ],
        })),
        electorate: { relations: poll.eligible.relations, ...poll.electorate },
        isResultShownWhileOpen: poll.showsResults === 'always',
        closesAt: poll.closesAt,
      }
      const { id } = await loading.as(proposal.author, openPoll, input, poll.opensAt)
      loading.ids.set(poll.key, id)
    },
  }
  const ballots = poll.ballots.map((ballot): TimedAct => ({
    at: ballot.castAt,
    run: async (loading) => {
      const choice = { pollId: loading.idOf(poll.key), choice: [ballot.option] }
      if (ballot.enteredBy === null) {
        await loading.as(ballot.person, castBallot, choice, ballot.castAt)
        return
      }
      const personId = loading.personId(ballot.person)
      const channel = ballot.channel === 'paper' ? 'paper' : 'grid_worker'
      const entered = { ...choice, personId, channel, wasReadBack: true } as const
      await loading.as(ballot.enteredBy, castBallotOnBehalf, entered, ballot.castAt)
    },
  }))
  const isOver = Date.parse(poll.closesAt) < Date.parse(seed.now)
  const close: TimedAct = {
    at: poll.closesAt,
    run: async (loading) => {
      await loading.as(proposal.author, closePoll, { pollId: loading.idOf(poll.key) }, poll.closesAt)
    },
  }
  return [open, ...ballots, ...(isOver ? [close] : [])]
}

function actsOfConsent(seed: Seed, proposal: SeedProposal, consent: SeedConsent): TimedAct[] {
  const [opens, closes] = [Date.parse(consent.opensAt), Date.parse(consent.closesAt)]
  const labelOf = (key: string) => {
    const name = seed.people.find((person) => person.key === key)?.chosenName
    return name ?? { zh: key, en: key }
  }
  const open: TimedAct = {
    at: consent.opensAt,
    run: async (loading) => {
      const input = {
        reference: proposal.key,
        version: consent.version,
        question: consent.question,
        rule: 'co_owned_repair' as const,
        closesAt: consent.closesAt,
        holders: consent.holders.map((holder) => ({
          id: holder.person,
          label: labelOf(holder.person),
          share: holder.sharePercent / 100,
        })),
      }
      const { id } = await loading.as(proposal.author, openConsent, input, consent.opensAt)
      loading.ids.set(consent.key, id)
    },
  }
  const records = consent.holders.map((holder, index): TimedAct => {
    const at = new Date(opens + ((closes - opens) * (index + 1)) / (consent.holders.length + 1)).toISOString()
    return {
      at,
      run: async (loading) => {
        const stance = { holderId: holder.person, stance: holder.answer, statement: holder.note }
        await loading.as('xiao-he', recordConsent, { consentId: loading.idOf(consent.key), ...stance }, at)
      },
    }
  })
  const close: TimedAct = {
    at: consent.closesAt,
    run: async (loading) => {
      const input = { consentId: loading.idOf(consent.key) }
      await loading.as(proposal.author, closeConsent, input, consent.closesAt)
    },
  }
  return [open, ...records, close]
}
