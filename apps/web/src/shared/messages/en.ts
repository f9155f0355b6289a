import type { SameKeys } from '../catalogue.ts'
import type { zh } from './zh.ts'

export const en: SameKeys<typeof zh> = {
  button: { working: 'Working', close: 'Close', back: 'Back', print: 'Print', cancel: 'Cancel', retry: 'Try again', clear: 'Clear' },
  field: {
    optional: '(optional)',
    count: '{count} of at most {limit} characters',
    over: '{count} characters too many, at most {limit}',
    choose: 'Please choose',
  },
  notice: { info: 'Note', ok: 'Done', warn: 'Please note', bad: 'Problem' },
  official: 'Official answer',
  stepper: { step: 'Step {step} of {total}', saved: 'Saved on this device' },
  sheet: { expand: 'Show all', shrink: 'One third', hide: 'Hide', show: 'Show list', handle: 'Drag to change the height' },
  table: { scroll: 'Table, scrolls sideways' },
  person: {
    proxy: 'recorded by a grid worker',
    expert: 'expert',
    planner: 'planner',
    authority: 'authority',
    relation: {
      owner: 'owner',
      tenant: 'tenant',
      shop_keeper: 'shop keeper',
      worker: 'works here',
      former_resident: 'former resident',
      agent: 'agent',
      visitor: 'visitor',
    },
  },
  status: {
    idea: 'Idea',
    review: 'Under review',
    open: 'Open now',
    adopted: 'Adopted',
    partly: 'Partly adopted',
    building: 'Building',
    done: 'Done',
    declined: 'Not adopted, reasons given',
  },
  loading: 'Opening',
  problem: {
    title: 'This step did not work',
    offline: 'You are offline. What you wrote is saved; send it again once you are online.',
    unreachable: 'We cannot connect now. Nothing you wrote is lost.',
    unknown: 'We made a mistake. Nothing you wrote is lost; please try again later.',
    code: 'Number {requestId}',
  },
  draft: { restored: 'Continuing what you began.', discard: 'Discard and start again', saved: 'Saved on your phone. It will send when you are online.' },
  toasts: 'Just happened',
}
