import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { relations, stylesOf, textRow, textsOf, workbookOf, worksheet } from './parts.ts';
import { reading, readParts, rowsOf } from './reading.ts';

const VALUE = worksheet('<row><c><v>1</v></c></row>');

describe('files as Excel writes them', () => {
  const parts = workbookOf(
    {
      Plan:
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:H3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>' +
        '<row r="2" spans="1:8" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>46090</v></c><c r="C2" s="2"><v>46090.4375</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><f>NA()</f><v>#N/A</v></c><c r="F2" t="str"><f>A2&amp;"!"</f><v>Ätlas!</v></c><c r="G2" s="3"><v>0.6</v></c><c r="H2"><f t="shared" ref="H2:H3" si="0">1+1</f><v>2</v></c></row>' +
        '<row r="3" spans="1:8" hidden="1" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"/><c r="F3" t="str"><f>""</f><v></v></c><c r="H3"><f t="shared" si="0"/><v>2.5</v></c></row>' +
        '</sheetData><extLst><ext uri="{x}"><x14:sparkline xmlns:x14="x" xmlns:xm="y"><xm:f>Plan!A1</xm:f><xm:sqref>A1</xm:sqref></x14:sparkline></ext></extLst></worksheet>',
    },
    {
      before: '<fileVersion appName="xl"/><workbookPr defaultThemeVersion="166925"/>',
      behind: '<calcPr calcId="191029"/>',
      styles: stylesOf(0, 14, 'dd/mm/yyyy\\ hh:mm', 9),
      texts: textsOf(
        '<r><t>Ät</t></r><r><rPr><b/></rPr><t xml:space="preserve">las </t></r><rPh sb="0" eb="1"><t>アト</t></rPh><phoneticPr fontId="1"/>',
        '<t>two_x000D_\nlines &lt;&amp;&gt; &#8364;&#x20AC;</t>',
      ),
    },
  );

  it('[T1] reads texts, days, booleans, errors, percentages and what formulas had for values', () => {
    expect(readParts(parts)).toEqual({
      tabs: {
        Plan: [
          [],
          ['Ätlas ', 'day 2026-03-09', 'day 2026-03-09', true, '#N/A', 'Ätlas!', 0.6, 2],
          ['two\nlines <&> €€', '', '', '', '', '', '', 2.5],
        ],
      },
      notices: [],
    });
  });
});

describe('files as LibreOffice writes them', () => {
  it('reads relative targets, dates by a code of their own and an error with its formula', () => {
    const xml = worksheet(
      '<row r="1" customFormat="false" ht="12.8" hidden="false"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="1" t="n"><v>46090</v></c><c r="C1" s="0" t="b"><f aca="false">FALSE()</f><v>0</v></c><c r="D1" s="0" t="e"><f aca="false">1/0</f><v>#DIV/0!</v></c><c r="E1" s="0" t="str"><f aca="false">IF(TRUE(),&quot;&quot;)</f><v></v></c><c r="F1" s="0" t="n"><v>2</v></c></row>',
    );
    const parts = workbookOf(
      { Blatt: xml },
      { styles: stylesOf('General', '[$-809]dd/mm/yyyy'), texts: textsOf('<t xml:space="preserve"> a</t>') },
    );
    expect(readParts(parts).tabs.Blatt).toEqual([[' a', 'day 2026-03-09', false, '#DIV/0!', '', 2]]);
  });
});

describe('files as other programs write them', () => {
  it('reads a prefix on every element, absolute targets and a workbook elsewhere', () => {
    const parts = {
      '_rels/.rels': relations({ R1: ['officeDocument', '/app/book.xml'] }),
      'app/book.xml':
        '<x:workbook xmlns:x="a" xmlns:q="b"><x:sheets><x:sheet name="A &amp; B" sheetId="7" q:id="R9"/></x:sheets></x:workbook>',
      'app/_rels/book.xml.rels': relations({
        R9: ['worksheet', '/app/one%20tab.xml'],
        R8: ['sharedStrings', '../Texts.xml'],
      }),
      'App\\one tab.xml':
        '<x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:t>line</x:t></x:r></x:is></x:c><x:c t="d"><x:v>2026-03-09T10:30:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      'texts.xml': '<x:sst xmlns:x="a"><x:si><x:t><![CDATA[<a>]]><!-- no --></x:t></x:si></x:sst>',
    };
    expect(readParts(parts).tabs).toEqual({ 'A & B': [['<a>', 'inline', 'day 2026-03-09']] });
  });

  it('reads parts in UTF-16, and names with references', () => {
    const parts = Object.entries(workbookOf({ 'A &amp; B': worksheet(textRow(1, 'é')) }));
    const bytes = parts.map(([name, text]) => [name, Buffer.from(`\ufeff${text}`, 'utf16le')] as const);
    expect(reading(zipSync(Object.fromEntries(bytes)))).toMatchObject({
      tabs: [{ name: 'A & B', grid: [['é']] }],
    });
  });

  it('reads a text which an apostrophe keeps from being more, and leaves any other apostrophe', () => {
    const texts = ["'007", "''quoted", "'=1+1", "'s-Hertogenbosch", "it's 5", "'"];
    expect(rowsOf(textRow(1, ...texts))).toEqual([
      ['007', "'quoted", '=1+1', "'s-Hertogenbosch", "it's 5", "'"],
    ]);
  });

  it('reads tabs by their names, in their order', () => {
    const { tabs } = readParts(workbookOf({ Second: VALUE, First: VALUE }));
    expect(Object.keys(tabs)).toEqual(['Second', 'First']);
  });
});

describe('tabs', () => {
  it('says which had no cells, which were hidden and which are none', () => {
    const parts = workbookOf(
      { Plan: VALUE, Empty: worksheet(''), Blank: worksheet(textRow(1, ' ')), Old: VALUE, Lists: VALUE },
      { states: { Old: 'hidden', Lists: 'veryHidden', Empty: 'hidden' } },
    );
    const chart = {
      ...parts,
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
        '</sheets>',
        '<sheet name="Chart1" sheetId="9" r:id="rId9"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    };
    const { tabs, notices } = readParts(chart);
    expect(Object.keys(tabs)).toEqual(['Plan', 'Old', 'Lists']);
    expect(notices).toEqual([
      'The tab "Chart1" of "r.xlsx" is no table of cells and was passed over.',
      'The tabs "Empty" and "Blank" of "r.xlsx" are empty and were passed over.',
      'The tabs "Old" and "Lists" of "r.xlsx" are hidden and were read like any other.',
    ]);
  });

  it('[X3] leaves out the mirror, which repeats the tables', () => {
    const mirror = worksheet(textRow(1, 'leeway:2026-06-01:1', 'Initiatives · Initiative'));
    const { tabs, notices } = readParts(
      workbookOf({ Plan: VALUE, 'Leeway data': mirror }, { states: { 'Leeway data': 'hidden' } }),
    );
    expect([Object.keys(tabs), notices]).toEqual([['Plan'], []]);
  });
});
