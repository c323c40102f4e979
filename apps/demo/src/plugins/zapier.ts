import { type DemoProject, onlyNew, type Plugin } from './plugin.ts';

/** Zapier's tester takes any perform; its overloads cannot be chosen from an app's widened types. */
type RunTrigger = (perform: unknown, bundle: object) => Promise<{ id: string }[]>;

/** The app's trigger inside Zapier's own runtime; Zapier tells new items by their id, and so does this. */
export async function zapierPlugin({ url, key, encryption }: DemoProject): Promise<Plugin> {
	// Outside tests the runtime reports its memory on the terminal at every run; it looks when it is loaded.
	process.env.NODE_ENV ??= 'test';
	const { default: zapier } = await import('zapier-platform-core');
	const { default: App } = await import('argos-zapier');
	const run = zapier.createAppTester(App) as unknown as RunTrigger;
	const bundle = { authData: { apiKey: key, baseUrl: url, encryption }, inputData: {} };
	const { operation } = App.triggers.new_approved_submission;
	const list = async () => {
		const perform = 'perform' in operation ? operation.perform : undefined;
		return (await run(perform, bundle)).map(({ id }) => id);
	};
	return { name: 'zapier', title: 'Zapier, New Approved Submission', ...onlyNew(list) };
}
