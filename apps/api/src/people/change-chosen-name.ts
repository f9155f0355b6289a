import { ChangeChosenName } from '@hetu/domain/people/sign-in'
import { z } from 'zod'
import { definePersonVerb } from '../server/verb.ts'
import { refuseNameOfStaff } from './refuse-name-of-staff.ts'

/** Whoever is signed in may change the name under which the public sees them; what they said shows the new one. */
export const changeChosenName = definePersonVerb({
  name: 'change-chosen-name',
  summary: 'Change the name under which others see you.',
  input: ChangeChosenName,
  isCreating: false,
  answer: z.object({ chosenName: z.string() }),
  budget: { times: 10, perSeconds: 86_400 },
  async run(act, input) {
    await refuseNameOfStaff(act.tx, input.chosenName, act.personId)
    await act.tx
      .updateTable('person')
      .set({ chosen_name: input.chosenName, chosen_name_en: null })
      .where('id', '=', act.personId)
      .execute()
    await act.record({ subjectKind: 'person', subjectId: act.personId, isPublic: false })
    return { chosenName: input.chosenName }
  },
})
