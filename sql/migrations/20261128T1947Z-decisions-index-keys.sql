create index decision_by_version on decision (place_id, proposal_id, version);
create index decision_by_superseded on decision (place_id, supersedes);
create index opinion_group_by_decision on opinion_group (place_id, decision_id);
