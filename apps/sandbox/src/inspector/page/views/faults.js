import { api } from '../parts/api.js';
import { h } from '../parts/h.js';

export function faultsView() {
	return { title: 'Faults', element: h('div', {}), show: () => {} };
}
