-- Repeats of requests from before are still recognised and get their first answer, with one exception: the answers
-- that hold what is written on a slip (ideas and ballots entered for somebody) are dropped here. Lost: whoever repeats
-- such a request after this is told that it was recorded, and does not see the number of the slip again.
update idempotency set key = encode(sha256(convert_to(actor_key || E'\n' || key, 'UTF8')), 'hex');
update idempotency set response = null where verb in ('submit-idea-on-behalf', 'cast-ballot-on-behalf');
alter table idempotency drop column status;
alter table idempotency add column sealed_response bytea;
alter table idempotency rename constraint idempotency_key_length to idempotency_key_hash_length;
comment on column idempotency.key is 'SHA-256 of actor and key: who reads the table cannot repeat a request, nor open its answer.';
comment on column idempotency.sealed_response is 'The answer, encrypted under a key derived from the Idempotency-Key, which only the caller holds.';
comment on column idempotency.response is 'Answers from before they were sealed; nothing is written here any more.';
