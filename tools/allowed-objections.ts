/**
 * Where the order is broken today, by file and what it names, with the way out. The list may only shrink: the
 * check fails for what is not on it, and for what is on it and true no more.
 */
export const allowedObjections: { file: string; names: string[]; reason: string }[] = [
  {
    file: 'apps/api/src/people/public-person.ts',
    names: ['place_role', 'place_relation', 'packages/domain/src/threads/comment'],
    reason: 'who a person is in a place belongs to places, the shape of a public person to people',
  },
  {
    file: 'apps/api/src/people/people-schemas.ts',
    names: ['packages/domain/src/threads/comment'],
    reason: 'the shape of a public person belongs to people',
  },
  {
    file: 'apps/api/src/people/list-demonstration-people.ts',
    names: ['place_role', 'place_relation'],
    reason: 'roles and relations belong to places',
  },
  {
    file: 'apps/api/src/people/refuse-name-of-staff.ts',
    names: ['place_role'],
    reason: 'who is on the staff belongs to places',
  },
  {
    file: 'apps/api/src/people/read-me.ts',
    names: ['place_relation', 'notification'],
    reason: 'what a place and its notifications say of me are reads of theirs',
  },
  {
    file: 'apps/api/src/zones/zone-routes.ts',
    names: ['packages/domain/src/proposals/notice-period'],
    reason: 'the day of an instant belongs to the calendar, below the features',
  },
  {
    file: 'apps/api/src/threads/settle-flag.ts',
    names: ['idea'],
    reason: 'that a report is never public belongs to ideas',
  },
  {
    file: 'apps/api/src/ideas/read-answers.ts',
    names: ['proposal', 'proposal_idea'],
    reason: 'which proposal took an idea up is a read of proposals',
  },
  {
    file: 'apps/api/src/ideas/select-ideas.ts',
    names: ['proposal', 'proposal_idea', 'opinion', 'opinion_group', 'decision'],
    reason: 'what later features say of an idea is added by the builder that stands above them',
  },
  {
    file: 'apps/api/src/ideas/write-idea.ts',
    names: ['follow'],
    reason: 'the author follows at once; threads should open the thread so',
  },
  {
    file: 'apps/api/src/notifications/notify.ts',
    names: ['event_task'],
    reason: 'the queue is worked off by whoever it waits for',
  },
  ...['zones/preview-zone-import', 'ideas/next-reference', 'proposals/draft-proposal'].map((name) => ({
    file: `apps/api/src/${name}.ts`,
    names: ['place_counter'],
    reason: 'a series of numbers is counted three times over; the ground should count',
  })),
  ...[
    {
      name: 'app',
      features: [
        'decisions/decision',
        'ideas/idea',
        'notifications/notification',
        'open-data/open-data',
        'people/people',
        'places/place',
        'polls/poll',
        'proposals/proposal',
        'reviews/review',
        'threads/thread',
        'zones/zone',
      ].map((path) => `${path}-routes.ts`),
    },
    {
      name: 'run-work',
      features: ['people/send-messages.ts', 'polls/close-polls.ts', 'notifications/notify.ts'],
    },
  ].map(({ name, features }) => ({
    file: `apps/api/src/server/${name}.ts`,
    names: features.map((path) => `apps/api/src/${path}`),
    reason: 'what assembles the features should stand above them',
  })),
  {
    file: 'apps/api/src/server/handle.ts',
    names: ['apps/api/src/people/require-role.ts'],
    reason: 'asking for a role belongs to the ground',
  },
]
