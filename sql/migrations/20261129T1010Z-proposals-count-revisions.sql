-- Two planners may write on one version: each says which revision they began from, and the slower one is told.
alter table proposal_version add column revision int not null default 1;
comment on column proposal_version.revision is 'Counts how often the text or the elements of the version were saved.';
