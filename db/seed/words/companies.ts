const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** Invented companies are a head, a trade and sometimes a legal form. */
export const COMPANY_HEADS = words(`
  Alderbrook Altamere Amberly Arcfield Ashdown Aurelis Baymark Birchway Blueharbor Brackenridge Brightmoor Calderon
  Canterfield Cedarline Clearwater Cobaltia Copperfen Corvane Crestwell Cypressa Dalemont Deepford Delmora Driftwood
  Dunmere Eastgate Elderwick Emberline Evermark Fairhaven Fallowfield Ferncliff Firstlight Fjordal Foxglen Galebridge
  Glasswing Goldenrod Granith Greyfriar Halden Harborview Hartwell Hawkmoor Hazelton Highmark Hollowell Ironbark
  Ivorygate Juniper Kestrel Kingsward Lakemont Larkspur Laurelis Lindenhof Longreach Lumenor Maplewick Marlstone
  Meadowlark Merrivale Millbrook Moonhaven Mosswood Nettlebed Newbridge Nordhaven Northlake Oakhurst Opaline Orchardy
  Osprey Otterburn Palewater Pinecrest Polaris Quarrystone Quillon Ravensworth Redfern Ridgeway Riverbend Rookwood
  Rosewall Saltmarsh Sandpiper Seabright Silverbirch Southmoor Starling Stonebridge Summerfield Sunward Tallgrass
  Tamarind Thornbury Tidewater Timberline Umberfield Valemont Verdano Westerly Whitcombe Wildmere Willowby Windrush
  Winterbourne Wolverton Yarrow Zephyrine`)

export const COMPANY_TRADES: Readonly<Record<string, readonly string[]>> = {
  Software: ['Software', 'Systems', 'Labs', 'Cloud', 'Data', 'Technologies'],
  'Financial services': ['Capital', 'Financial', 'Payments', 'Insurance', 'Lending'],
  Manufacturing: ['Manufacturing', 'Components', 'Machine Works', 'Industries', 'Materials'],
  Healthcare: ['Health', 'Medical', 'Clinics', 'Diagnostics', 'Care'],
  Logistics: ['Logistics', 'Freight', 'Shipping', 'Supply', 'Transport'],
  Retail: ['Retail', 'Stores', 'Outfitters', 'Goods', 'Market'],
  Energy: ['Energy', 'Power', 'Grid', 'Renewables'],
  Media: ['Media', 'Studios', 'Publishing', 'Broadcast'],
  Telecommunications: ['Telecom', 'Networks', 'Wireless', 'Connect'],
  'Professional services': ['Consulting', 'Advisory', 'Partners', 'Group'],
  Education: ['Academy', 'Institute', 'Learning', 'College'],
}

export const INDUSTRIES = Object.keys(COMPANY_TRADES)
