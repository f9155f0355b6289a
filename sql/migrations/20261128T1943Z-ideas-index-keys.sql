create index idea_by_grid_cell on idea (place_id, grid_cell_id);
create index proxy_entry_by_claimer on proxy_entry (place_id, claimed_by);

-- A code is asked for in its place, so it need only be its own there.
drop index proxy_entry_code_once;
alter table proxy_entry add constraint proxy_entry_code_once unique (place_id, query_code_hash);
