package ai.irisorigin.portal;

/** What customers and those who serve them do, and what keeps organizations apart. */
class ServiceIT extends InContainer
        implements IsolationStories,
                CatalogStories,
                VisitStories,
                SearchStories,
                KnowledgeStories,
                IdentityStories,
                PeopleStories,
                AuthoringStories,
                TrashStories,
                TransferStories,
                MailStories,
                ConversationStories,
                LiveStories,
                AnswerStories,
                MailboxStories,
                AttachmentStories,
                ApiStories,
                NumbersStories,
                ClockStories,
                BrandingStories,
                PreviewStories,
                ThemePackStories,
                SoakStory {}
