-- To the platform's own organization, and to no other.
alter table platform.invitation drop constraint invitation_role_check;
alter table platform.invitation add constraint invitation_role_check check (
    role in ('owner', 'admin', 'manager', 'agent', 'viewer')
    or (role = 'operator' and tenant_id = '00000000-0000-0000-0000-000000000000'));
