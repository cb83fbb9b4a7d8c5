/** Common first names that are no words, and no months, of either language. A telco's own go here. */
export const firstNames: readonly string[] =
  `Agnieszka Ahmed Ahmet Aisha Alexander Ali Alison Amelia Amy Andrea Andreas Andrew Angelika Anita
  Anja Anna Aoife Aylin Ayşe Barbara Barry Bernd Birgit Brian Brigitte Bronwen Callum Charlie Charlotte
  Chloe Christian Christina Christopher Claire Claudia Connor Craig Daniel Darren David Deborah Declan
  Dieter Dirk Dmitri Dylan Elif Elke Emily Emine Emma Emre Ewan Fatima Fatma Felix Femi Finn Fiona
  Florian Gabriele Gareth Gary Gemma George Gerhard Gisela Graham Günter Günther Hamish Hanna Hannah
  Hans Harry Hasan Hassan Heike Heinz Helen Helga Helmut Holger Horst Hüseyin Ibrahim Imran Ingrid
  Irina Isla Jack Jacob James Jana Jason Jens Jessica Joanne Johanna John Jonas Joshua Jule Julia
  Jürgen Karen Karin Karl Katarzyna Kate Katharina Kathrin Katie Katrin Keith Kelly Kerstin Kevin
  Kieran Klaus Kofi Krzysztof Kwame Laura Layla Leanne Lena Leon Leyla Liam Linda Lisa Lucy Lukas Luke
  Magdalena Manfred Marco Margaret Maria Marie Mario Markus Martin Martina Matthew Matthias Max
  Maximilian Megan Mehmet Melanie Michael Michelle Mohammed Moira Monika Moritz Muhammad Murat Mustafa
  Nadia Nadine Natalia Nele Niamh Nicola Nicole Niklas Olga Oliver Olivia Omar Patricia Patrick Paul
  Peter Petra Philipp Piotr Priya Rachel Rainer Raj Ralf Rebecca Renate Rhys Richard Robert Ryan Sabine
  Sandra Sanjay Sara Sarah Sean Sebastian Sergej Sharon Shona Silke Simone Siobhan Sofia Sophie Stacey
  Stefan Stefanie Stephan Stephanie Stephen Steven Sunita Susan Susanne Sven Svetlana Tanja Thomas
  Thorsten Tim Tobias Tomasz Torsten Tracey Tunde Ursula Ute Uwe Vanessa Vikram Vladimir Walter Wayne
  Werner William Wolfgang Yusuf Yvonne Zara Zeynep`.split(/\s+/);
