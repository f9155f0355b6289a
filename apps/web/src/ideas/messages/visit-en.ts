import type { SameKeys } from '../../shared/catalogue.ts'
import type { visit as zh } from './visit-zh.ts'

/** What a grid worker reads and says at a door. */
export const visit = {
  lead: 'For neighbours without a phone. One person at a time; everything is cleared afterwards.',
  onlyWorkers: 'This page is for grid workers.',
  current: 'Recording for {name}',
  noName: 'a neighbour',
  left: 'cleared in {minutes, plural, one {# minute} other {# minutes}}',
  end: 'End and clear',
  ended: 'Cleared. Ready for the next person.',
  expired: 'More than 30 minutes passed; everything was cleared.',
  consent: {
    missing: 'Please choose how they agreed',
    question: 'Read this aloud first',
    words:
      '“I am the grid worker. I would like to write down what you say and give it to the planners. People will read your words, but not your name or address. You may stop at any time, and I will read it back so that you can change it. Do you agree?”',
    label: 'How do they agree?',
    spoken: 'Spoken consent',
    spokenHint: 'Said “I agree” in person',
    signed: 'Signed consent',
    signedHint: 'Signature or thumb print on paper',
    guardian: 'Consent of a guardian',
    guardianHint: 'For a child under 14',
  },
  who: {
    missing: 'Please write what staff may call them',
    question: 'Who is speaking?',
    spokenFor: 'Name for the office',
    spokenForHint: 'Only staff can read it. For example: Granny Sun, 7 Twin Wells Lane.',
    chosenName: 'Name that is published',
    chosenNameHint: 'If left empty it reads “a neighbour”.',
    persons: 'Speaking for how many',
    people: 'people',
  },
  where: {
    missing: 'Please choose a place',
    question: 'Where is it?',
    hint: 'Choose from the doors; no map needed.',
    chosen: 'Chosen: {name}',
    home: 'This is their own home',
  },
  words: {
    missing: 'Please write their words and choose a kind',
    question: 'What do they say?',
    label: 'Exactly as said',
    hint: 'In their words, not in office language.',
  },
  readBack: {
    missing: 'Please read it back to them',
    question: 'Read it back',
    lead: 'Please read these words aloud.',
    confirm: 'Read back, and they say it is right',
    send: 'Record and print the slip',
    sending: 'Recording',
  },
  next: 'Next person',
} satisfies SameKeys<typeof zh>
