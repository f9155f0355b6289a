import { sql } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'

/** The name of whoever confirmed a relation, beside a query of `place_relation`; null where nobody is known to have. */
export const verifierNameOf = sql<LocalText | null>`(select jsonb_build_object('zh', worker.chosen_name,
  'en', coalesce(worker.chosen_name_en, worker.chosen_name))
  from person worker where worker.id = place_relation.verified_by)`
