-- US cents for each period: whoever has a price keeps it when the list changes. Null until Stripe is asked the next time.
alter table platform.subscription add price bigint;
