/** What the sample workflows name: their credentials and themselves. n8n allows at most 21 characters. */
export const ARGOS_CREDENTIAL = { id: 'argosIdentityAccount', name: 'ARGOS Identity account' } as const;
export const WEBHOOK_CREDENTIAL = { id: 'argosWebhookKey', name: 'Migration webhook key' } as const;

export const REPORT_WORKFLOW = { id: 'argosApprovedReport', file: 'approved-to-aml-report.json' } as const;
export const MIGRATE_WORKFLOW = { id: 'argosMigrateWebhook', file: 'migrate-by-webhook.json' } as const;

/** Nodes whose results others read. */
export const TRIGGER_NODE = 'When an applicant is approved';
export const REPORT_NODE = 'Download AML report';

/** Header and path of the migration webhook. */
export const WEBHOOK_HEADER = 'x-webhook-key';
export const WEBHOOK_PATH = 'argos-migrate';
