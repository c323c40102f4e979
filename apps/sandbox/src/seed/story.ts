import type { Status } from '../case.ts';

/** How the case of one made-up person went. */
export interface Story {
	status: Status;
	redFlag?: true;
}

const approved: Story = { status: 'approved' };
const rejected: Story = { status: 'rejected' };
const flagged: Story = { status: 'approved', redFlag: true };
const pending: Story = { status: 'pending' };
const suspect: Story = { status: 'pending', redFlag: true };
const incomplete: Story = { status: 'incomplete' };

// A fixed round instead of dice: even the smallest population has something of everything that matters.
const ROUND: readonly Story[] = [
	approved,
	suspect,
	rejected,
	approved,
	flagged,
	approved,
	pending,
	incomplete,
	approved,
	approved,
	rejected,
	approved,
	approved,
	suspect,
	approved,
	rejected,
	approved,
	approved,
	approved,
	incomplete,
];

export function storyOf(index: number): Story {
	return ROUND[index % ROUND.length] ?? approved;
}
