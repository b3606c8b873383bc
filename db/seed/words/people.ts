const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** Invented people: any likeness is chance. */
export const FIRST_NAMES = words(`
  Ada Adriana Aiko Alan Alice Amara Amir Anders Anika Anna Anton Arjun Astrid Ben Beatriz Bruno Camille Carla Carlos
  Cedric Chloe Clara Colin Daniel Daria David Diego Elena Eli Elif Emil Emma Erik Esther Eva Farah Felix Fiona Freya
  Gabriel Georg Gita Grace Greta Hana Hannah Hassan Helen Henrik Hugo Ida Ines Ingrid Irene Isaac Ivan Jana Jasper
  Joan Johan Jonas Judith Julia Kai Karim Katja Kenji Klara Lars Laura Leila Lena Leo Lina Lorenzo Lucia Luke Maja
  Marco Margot Maria Markus Maya Meera Mei Miguel Mila Mira Mona Nadia Naomi Nicolas Nina Noah Nora Olga Oliver Omar
  Oscar Paula Pavel Petra Philip Priya Rafael Rahul Rania Renata Robin Rosa Ruth Samir Sara Selma Simon Sofia Stefan
  Sunita Tara Theo Thomas Tobias Uma Valerie Vera Victor Vikram Wanda Xenia Yara Yusuf Zoe`)

export const LAST_NAMES = words(`
  Abbott Adler Ahlgren Amador Ansari Arden Ashby Bachmann Baird Bakker Banerjee Barlow Becker Bellamy Berg Bianchi
  Blackwood Bloom Bosch Brandt Brennan Calloway Carver Castell Chandra Chevalier Clay Conrad Corbin Costa Dalgaard
  Danvers Delgado Desai Dietrich Donovan Drake Duarte Eastman Eckert Ekström Ellery Engel Falk Farrow Ferrante Fischer
  Fontaine Forde Franke Gallo Garland Gerber Ghosh Graves Grimaldi Haas Haldane Hartmann Hayashi Hedlund Herrera Hoffman
  Holloway Huber Ibarra Ingram Iyer Jansen Jarvis Jensen Joshi Kaplan Kato Keller Khoury Kirsch Klein Kovac Kramer Lang
  Larsen Laurent Leclerc Lindqvist Lockwood Lombardi Madsen Malik Marchetti Marlow Mehta Mendes Merrick Moreau Mori
  Nakamura Navarro Nolan Novak Nyberg Okafor Olsen Ortega Osborne Pacheco Patel Pedersen Pereira Quinn Rahman Ramsey
  Rao Reyes Richter Rinaldi Rossi Roth Rousseau Sandoval Santos Sauer Schreiber Serrano Shah Silva Sinclair Solberg
  Sorensen Stone Suzuki Tanaka Thorne Ulrich Valdez Varga Vasquez Vogel Wagner Walsh Weber Winslow Wolff Yamada Yates
  Young Zander Ziegler Zimmer`)
