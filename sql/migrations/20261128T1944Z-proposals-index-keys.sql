create index proposal_by_thread on proposal (place_id, thread_id);
create index notice_by_version on notice (place_id, proposal_id, version);
create index if not exists hearing_by_proposal on hearing (place_id, proposal_id);
create index paper_by_version on paper (place_id, proposal_id, version);
