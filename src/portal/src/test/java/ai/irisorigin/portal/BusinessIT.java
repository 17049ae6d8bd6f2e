package ai.irisorigin.portal;

/** What organizations sign up and pay for, what plugins add to it, and what the operator sees of it. */
class BusinessIT extends InContainer
        implements OperatorStories,
                SignUpStories,
                BillingStories,
                BooksStories,
                StandingStories,
                WebhookStories,
                UsageStories,
                StorageStories,
                PlanChangeStories,
                PluginStories,
                PluginUploadStories,
                BadPluginStories,
                JobStories,
                ModelStories,
                PluginBoardStories,
                RandomLifeStories {}
