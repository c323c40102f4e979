/** A name that every file system takes; resource ids tell nothing about a person. */
export function reportFileName(resourceId: string): string {
	return `aml-report-${resourceId.replaceAll(/[^\w-]/g, '_').slice(0, 100)}.pdf`;
}
