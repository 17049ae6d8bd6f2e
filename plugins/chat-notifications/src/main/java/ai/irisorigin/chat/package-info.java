/** Notifications for Slack and Mattermost, through the incoming webhooks that both have. */
package ai.irisorigin.chat;
