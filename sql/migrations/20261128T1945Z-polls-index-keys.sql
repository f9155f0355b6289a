create index poll_by_version on poll (place_id, proposal_id, version);
create index ballot_by_person on ballot (place_id, person_id);
create index consent_by_version on consent (place_id, proposal_id, version);
