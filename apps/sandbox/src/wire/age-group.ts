/** The vendor's age groups (argos-api.md §5.2): 13 and under, 14-15, 16-17, 18 and over, or not known. */
export function ageGroup({ birthDate, on }: { birthDate: string | undefined; on: string }): string {
	const born = birthDate?.match(/^(\d{4})-(\d{2}-\d{2})$/);
	if (!born) return 'N/A';
	const hadBirthday = on.slice(5, 10) >= (born[2] ?? '');
	const age = Number(on.slice(0, 4)) - Number(born[1]) - (hadBirthday ? 0 : 1);
	if (age <= 13) return 'minor';
	if (age <= 15) return 'early-teen';
	return age <= 17 ? 'teen' : 'adult';
}
