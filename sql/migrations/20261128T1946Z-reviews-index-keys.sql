create index review_by_expert on review (place_id, expert_id);
create index annotation_reply_by_annotation on annotation_reply (place_id, annotation_id);
