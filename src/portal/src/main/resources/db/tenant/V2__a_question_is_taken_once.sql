-- Whether somebody just asked the same is looked up with each question.
create index on conversation (tenant_id, email, created_at);
