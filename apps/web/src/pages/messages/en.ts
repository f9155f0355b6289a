import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './zh.ts'

export const en: SameKeys<typeof zh> = {
  title: {
    map: 'Map and list',
    idea: 'Idea {reference}',
    visit: 'Doorstep visit',
    code: 'Look up by query code',
    add: 'Add a place',
    proposals: 'Proposals',
    proposal: 'Proposal {reference}',
    vote: 'Take part in the vote',
    review: 'Expert review',
    compose: 'Write a proposal',
    closeOut: 'Answer every point',
    decisions: 'Decisions',
    decision: 'Decision {number}',
    figures: 'Progress and figures',
    me: 'Mine',
    signIn: 'Sign in',
    outbox: 'Messages sent (demonstration)',
    desk: 'Planners’ desk',
    zones: 'Protection zones',
    docs: 'About',
    style: 'Component sheet',
  },
  desk: {
    clocks: 'Clocks today',
    noClocks: 'No clock is running.',
    reviews: 'Expert reviews',
    myReviews: 'Asked of me',
    decisions: 'Decisions',
    staffOnly: 'The desk is for planners, experts, moderators and the authority.',
    signIn: 'Sign in',
  },
  me: { signIn: 'Sign in to see what you said and what became of it.', button: 'Sign in', signOut: 'Sign out' },
}
