-- What the numbers of a period are counted from is in the index; the conversations themselves are not read.
create index on conversation (tenant_id, created_at) include (answered_at, closed_at, rating, merged_into);
create index on conversation (tenant_id, closed_at) include (merged_into) where closed_at is not null;
