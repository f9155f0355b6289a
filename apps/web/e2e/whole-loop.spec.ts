import { test } from './drivers/actor.ts'
import * as decisions from './drivers/decisions.ts'
import * as ideas from './drivers/ideas.ts'
import * as notifications from './drivers/notifications.ts'
import * as people from './drivers/people.ts'
import * as polls from './drivers/polls.ts'
import * as proposals from './drivers/proposals.ts'
import * as reviews from './drivers/reviews.ts'
import * as threads from './drivers/threads.ts'

/** One run, one word: the same story may be told again on the same server. */
const run = Date.now().toString(36)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const kitchen = {
  title: { zh: `双井巷 7 号共用厨房 ${run}`, en: `A shared kitchen for 7 Twin Wells Lane ${run}` },
  summary: {
    zh: '院里修一间共用厨房。\n五家轮流使用。\n屋脊不高于原来的屋脊。',
    en: 'The yard gets one shared kitchen.\nFive households take turns.\nIts ridge stays below the old one.',
  },
  body: {
    zh: '厨房靠北墙，用青砖和小青瓦。烟道从屋面后坡出去，不朝街。',
    en: 'The kitchen stands at the north wall, in grey brick and grey tile. The flue leaves by the rear slope, not to the street.',
  },
}
const own = {
  name: { zh: `冬天做饭 ${run}`, en: `Cooking in winter ${run}` },
  disposition: 'adopted' as const,
  reason: {
    zh: `采纳。今年冬天之前修好共用厨房。${run}`,
    en: `Adopted. The shared kitchen will stand before this winter. ${run}`,
  },
}
const others = {
  name: { zh: `其他意见 ${run}`, en: `All other opinions ${run}` },
  disposition: 'explained' as const,
  reason: { zh: '原决定的答复继续有效。', en: 'The answers of the earlier decision stand.' },
}
const latest = {
  name: { zh: `送审以后说的 ${run}`, en: `Said after the submission ${run}` },
  disposition: 'adopted' as const,
  reason: { zh: '采纳，水管加保温。', en: 'Adopted: the pipe is lagged.' },
}
const decided = { zh: `双井巷 7 号再次决定 ${run}`, en: `7 Twin Wells Lane, decided anew ${run}` }

test('an idea is collected, absorbed, handled, and its author hears what became of it', async ({ enters }, {
  project,
}) => {
  test.setTimeout(240_000)
  const device = project.name
  let idea = ''
  let kitchenProposal = ''

  const resident = await enters('own')
  const planner = await enters('desk')
  const words = resident.say({
    zh: `五家共用一个水龙头，冬天做饭要排队。能不能在院里修共用厨房？${run}`,
    en: `Five households share one tap and queue to cook in winter. Could the yard get a shared kitchen? ${run}`,
  })

  const afterwards = resident.say({
    zh: `水龙头也要防冻。${run}`,
    en: `The tap must not freeze either. ${run}`,
  })

  await test.step('a new resident pins an idea; the draft survives signing in', async () => {
    const door = resident.say({ zh: '双井巷7', en: '7 Twin Wells' })
    await ideas.whenWritingAnIdea(resident, { door, kind: 'suggestion', category: 'kitchen', words })
    await ideas.thenSeesSimilarIdeas(resident)
    await ideas.whenGoingOnToSignIn(resident)
    await people.whenSigningInByCode(resident, `${device}-${run}@example.org`, `${device} ${run}`)
    await ideas.thenDraftIsKept(resident, words)
    idea = await ideas.whenSendingTheIdea(resident)
    await ideas.thenIdeaHasPhoto(resident, idea)
  })

  await test.step('the planner takes it into a proposal that the rules check, and puts it up for notice', async () => {
    await people.givenLooksAs(planner, 'suNing')
    await ideas.thenDeskShowsIdea(planner, idea)
    kitchenProposal = await proposals.whenDraftingAProposal(planner, kitchen)
    await proposals.whenDrawingAnElement(
      planner,
      { zh: '共用厨房', en: 'Shared kitchen' },
      { east: 123.7, north: 147.5 },
    )
    await proposals.whenSettingTheRidge(planner, { existing: 5.9, proposed: 9 })
    await proposals.thenLiveCheckSays(planner, 'fail', planner.say({ zh: '第', en: 'Art.' }))
    await proposals.whenSettingTheRidge(planner, { existing: 5.9, proposed: 5.9 })
    await proposals.thenLiveCheckBreaksNothing(planner)
    await proposals.whenSaving(planner)
    await proposals.whenTakingUpAnIdea(planner, idea)
    await proposals.whenAdvancing(planner, kitchenProposal, ['screening', 'co_design'])
    await proposals.whenPuttingUpForNotice(planner, kitchenProposal, 30)
  })

  await test.step('two neighbours comment, support and vote; one changes the ballot', async () => {
    await polls.givenPollIsOpened(planner, kitchenProposal)
    const lin = await enters('own')
    await people.givenLooksAs(lin, 'auntieLin')
    await polls.whenVoting(lin, kitchenProposal, 'two')
    await polls.whenChangingTheVote(lin, 'four')
    await polls.thenTurnoutIs(lin, kitchenProposal, 1)
    await threads.whenSupporting(lin)
    await threads.whenCommenting(
      lin,
      lin.say({ zh: `灶台要够五家用。${run}`, en: `There must be stoves enough for five. ${run}` }),
    )
    await lin.page.context().close()

    const chen = await enters('own')
    await people.givenLooksAs(chen, 'xiaoChen')
    await polls.whenVoting(chen, kitchenProposal, 'two')
    await polls.thenTurnoutIs(chen, kitchenProposal, 2)
    await threads.whenSupporting(chen)
    await threads.whenCommenting(
      chen,
      chen.say({ zh: `晚上十点以后别用抽油烟机。${run}`, en: `No extractor fan after ten at night. ${run}` }),
    )
    await chen.page.context().close()
  })

  await test.step('an expert reviews under seal; the planner releases it and answers each mark', async () => {
    const atPlace = planner.say({
      zh: `这里地下可能有老井，先探一探。${run}`,
      en: `An old well may lie here; probe first. ${run}`,
    })
    const atWords = planner.say({
      zh: `烟道要加防火套管。${run}`,
      en: `The flue needs a fire sleeve. ${run}`,
    })
    const summary = planner.say({
      zh: `尺度合适，两处要补充。${run}`,
      en: `The scale is right; two points are missing. ${run}`,
    })
    await reviews.whenInvitingTheExpert(planner, kitchenProposal, inDays(10))

    const expert = await enters('desk')
    await people.givenLooksAs(expert, 'professorCheng')
    await reviews.whenDeclaringNoInterest(expert, kitchenProposal)
    await reviews.whenMarkingThePlace(expert, {
      words: atPlace,
      article: '文物保护法 29',
      kind: 'condition',
      weight: 'must',
    })
    await reviews.whenQuotingThePassage(expert, expert.say(kitchen.body), {
      words: atWords,
      article: 'GB 50016',
      kind: 'question',
      weight: 'should',
    })
    await reviews.whenSigning(
      expert,
      summary,
      expert.say({ zh: '开工前先勘探。', en: 'Probe before works begin.' }),
    )
    await expert.page.context().close()

    await reviews.thenReviewIsSealed(resident, kitchenProposal, summary)
    await reviews.whenReleasing(planner, kitchenProposal, summary)
    await reviews.whenAnsweringTheMark(planner, atPlace, {
      zh: '答复：勘探列入施工条件。',
      en: 'Probing becomes a condition of the works.',
    })
    await reviews.whenAnsweringTheMark(planner, atWords, {
      zh: '答复：图纸已改。',
      en: 'The drawing now shows a sleeve.',
    })
  })

  // The notice of the new proposal runs for weeks, so the decision is made on one whose notice is over.
  await test.step('every input is answered; nothing is published while one is open; a second person publishes', async () => {
    const authority = await enters('desk')
    await people.givenLooksAs(authority, 'chiefZhang')
    await proposals.givenIdeaIsTakenUp(planner, 'P1', idea)
    await proposals.whenSendingBack(authority, 'P1', {
      zh: `复议机关要求补充理由。${run}`,
      en: `The reconsideration asks for more reasons. ${run}`,
    })
    await proposals.whenAdvancing(planner, 'P1', ['revision', 'legality_review', 'decision'])
    await decisions.whenBeginningTheDecision(planner, 'P1')
    await decisions.whenAnsweringOne(planner, idea, own)
    await decisions.thenSubmittingIsRefused(planner, 'P1')
    await decisions.whenAnsweringTheRest(planner, others)
    await decisions.whenWritingTheText(planner, decided, inDays(60))
    await decisions.whenSubmitting(planner)

    await notifications.whenOpeningMine(resident)
    const reading = await ideas.whenOpeningBeside(resident, idea)
    await threads.whenCommenting(reading, afterwards)
    await decisions.thenPublishingIsRefused(planner, authority, 'P1', {
      zh: `还有意见没有答复。${run}`,
      en: `Some words have no answer yet. ${run}`,
    })
    await decisions.whenAnsweringOne(planner, afterwards, latest)
    await decisions.whenSubmitting(planner)
    const number = await decisions.whenPublishing(authority, 'P1')
    await ideas.thenIdeaShowsAnswer(reading, resident.say(own.reason), number)
    await decisions.thenDecisionAnswers(authority, own)
    await notifications.thenIsToldOfTheDecision(resident, resident.say(decided), resident.say(own.reason))
    await notifications.thenMyWordsAreAnswered(resident, idea, number)
  })
})
