import type { Library } from '../engine/library.ts';
import type { OwlLibrary } from './library-global.ts';

/** Charts are drawn by Chart.js, which the workbench does not bring. */
function hasCharts(): boolean {
  return Reflect.get(globalThis, 'Chart') !== undefined;
}

/**
 * Where charts cannot be drawn, none is offered, and one in an opened file shows as a box that says so: the library
 * would take the whole page down.
 */
export function doWithoutCharts(library: Library, owl: OwlLibrary): void {
  if (hasCharts()) return;
  const { chartComponentRegistry, topbarMenuRegistry } = library.registries;
  class NoChart extends owl.Component {
    static override template = owl.xml`<div class="no-chart">Charts do not show in the workbench.</div>`;
    static override props = ['*'];
  }
  const { ChartJsComponent } = library.components;
  for (const type of chartComponentRegistry.getKeys()) {
    const drawing = chartComponentRegistry.get(type);
    const usesChartJs = drawing === ChartJsComponent || drawing.prototype instanceof ChartJsComponent;
    if (usesChartJs) chartComponentRegistry.replace(type, NoChart);
  }
  for (const item of ['insert_chart', 'insert_carousel'])
    topbarMenuRegistry.replaceChild(item, ['insert'], { name: 'Chart', isVisible: () => false });
}
