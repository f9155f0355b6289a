import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './about-zh.ts'

export const en: SameKeys<typeof zh> = {
  lead: 'Neighbours, planners and experts work out on one map how an old quarter changes: who said what, how planners answered and what was decided is there for all to see.',
  look: 'See the map',
  say: 'Say something',
  who: {
    title: 'Who runs it',
    body: 'The community planners of {place}, {city}, read every idea and promise an answer within {days, number} days; what is late is shown under “Progress and figures”.',
    phone: 'To talk to somebody, call',
    demonstration: 'This is a demonstration: its places and people are made up.',
  },
  steps: {
    title: 'Five steps, one circle',
    say: {
      title: 'You say it',
      body: 'Point at a spot on the map, write a few words, add a photo if you like. For those without a phone a grid worker comes to the door, writes it down and leaves a slip with a code to look it up.',
    },
    gather: {
      title: 'It is gathered',
      body: 'Planners take ideas about the same thing into a proposal; under your idea you see which one.',
    },
    weigh: {
      title: 'It is weighed',
      body: 'The proposal is checked against each protection rule, experts write reviews, notices are put up, and those who live there vote where there is a choice.',
    },
    decide: {
      title: 'It is decided, with reasons',
      body: 'The decision is published and answers every idea it received: taken up or not, and why.',
    },
    look: {
      title: 'It is looked back on',
      body: 'How far the work is stands with the proposal; how much was answered and what is late, under “Progress and figures”. Everybody can look.',
    },
  },
  words: {
    title: 'What happens to your words',
    name: 'Others see the name that you chose, never your phone number or address of mail.',
    home: 'What you say about your own home is shown at its courtyard, or at the lane where a courtyard has no outline.',
    photo:
      'Where a photo was taken, and whatever else the camera wrote into it, is removed before it is kept.',
    report: 'Reports are not public: you, moderators and the case handlers see them.',
    hidden: 'Words that break a rule are hidden by a moderator with a reason; nothing is deleted in silence.',
    ballot:
      'Of a vote only the counts of the options are shown, and none so small that one could guess who it was. Where law asks for the stance of each holder, the outcome is public as law has it.',
    onBehalf: 'Words written down for somebody else say so.',
  },
  access: {
    title: 'For everybody',
    body: 'Text size and theme can be changed; everything on the map is in the list; one can speak and vote with a keyboard or a screen reader alone. Where something does not work for you, please call the number above.',
  },
  developers: {
    title: 'For developers',
    body: 'Everything can be done through <api>the API</api>, and what is public <data>can be downloaded</data>.',
  },
}
