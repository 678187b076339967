"""First names borne in the United States, by who bears them.

Names that are more often words, months, places or surnames at the head of a sentence ("May", "Virginia",
"Long") are left out: they would make people of what is none.
Source: US Census Bureau, frequently occurring first names of the 1990 census (public domain); a name counts
for one sex when it is at least five times as frequent there.
"""

MEN = frozenset(
    """
    Aaron Abdul Abe Abel Abraham Abram Adalberto Adam Adan Adolfo Adolph Adrian Agustin Ahmad Ahmed Al
    Alan Albert Alberto Alden Aldo Alec Alejandro Alex Alexander Alfonso Alfonzo Alfred Alfredo Ali
    Allan Allen Alonso Alonzo Alphonse Alphonso Alton Alvaro Alvin Amado Ambrose Amos Anderson Andre
    Andreas Andres Andrew Andy Angelo Anibal Anthony Antione Antoine Anton Antone Antonio Antony Antwan
    Archie Arden Arlen Arlie Armand Armando Arnold Arnoldo Arnulfo Aron Arron Art Arthur Arturo Asa
    Augustus Aurelio Avery Barney Barrett Barry Bart Barton Basil Beau Ben Benedict Benito Benjamin
    Bennett Benny Benton Bernard Bernardo Berry Bert Bertram Bill Billy Blaine Blake Bo Bob Bobby Booker
    Boris Boyce Boyd Brad Bradford Bradley Bradly Brady Brain Branden Brandon Brant Brendan Brendon
    Brent Brenton Bret Brett Brian Brice Brock Broderick Brooks Bruce Bruno Bryan Bryant Bryce Bryon Bud
    Buddy Buford Burl Burt Buster Byron Caleb Calvin Cameron Carl Carlo Carlos Carlton Carmelo Carmine
    Carson Carter Cecil Cedric Cedrick Cesar Chadwick Charles Charley Charlie Chas Chase Chauncey
    Chester Chet Chris Christian Christoper Christopher Chuck Clarence Clark Claud Claude Claudio Clay
    Clayton Clement Clemente Cletus Cliff Clifford Clifton Clint Clyde Cody Colby Cole Coleman Colin
    Collin Colton Conrad Cordell Corey Cornelius Cornell Cortez Cory Coy Craig Cristobal Cristopher Curt
    Curtis Cyril Cyrus Dale Dalton Damian Damien Damion Damon Dan Dane Danial Daniel Danilo Dannie Danny
    Dante Darell Daren Darin Dario Darius Darnell Daron Darrel Darrell Darren Darrick Darrin Darron
    Darryl Darwin Daryl Dave David Davis Dean Deandre Deangelo Delbert Delmar Delmer Demarcus Demetrius
    Denis Dennis Denny Deon Derek Derick Derrick Deshawn Desmond Devin Dewayne Dewey Dewitt Dexter Dick
    Diego Dillon Dino Dion Dirk Domenic Domingo Dominic Dominick Donald Donn Donnell Donnie Donny
    Donovan Donte Dorsey Doug Douglas Douglass Doyle Drew Duane Dudley Duncan Dustin Dwain Dwayne Dwight
    Dylan Earl Earle Earnest Ed Eddie Eddy Edgar Edgardo Edison Edmond Edmund Edmundo Eduardo Edward
    Edwardo Edwin Efrain Efren Elbert Elden Eldon Eldridge Eli Elias Elijah Eliseo Elliot Elliott Ellis
    Ellsworth Elmer Elmo Eloy Elroy Elton Elvin Elvis Elwood Emanuel Emerson Emery Emil Emile Emilio
    Emmanuel Emmett Emmitt Emory Enoch Enrique Erasmo Eric Erich Erick Erik Ernest Ernesto Ernie Errol
    Ervin Erwin Esteban Ethan Eugene Eugenio Eusebio Evan Everett Everette Ezekiel Ezequiel Ezra Fabian
    Faustino Fausto Federico Felipe Felix Felton Ferdinand Fermin Fernando Fidel Filiberto Fletcher
    Florencio Florentino Floyd Forest Forrest Foster Francesco Francisco Frank Franklin Franklyn Fred
    Freddie Freddy Frederic Frederick Fredric Fredrick Freeman Fritz Gabriel Galen Garfield Garland
    Garret Garrett Garry Garth Gary Gaston Gavin Gaylord Genaro Gene Geoffrey George Gerald Geraldo
    Gerard Gerardo German Gil Gilbert Gilberto Gino Giovanni Giuseppe Glen Glenn Gonzalo Gordon Grady
    Graham Graig Grant Granville Greg Gregg Gregorio Gregory Grover Guillermo Gus Gustavo Guy Hai Hal
    Hank Hans Harland Harley Harold Harris Harrison Harry Harvey Hassan Hayden Haywood Heath Hector
    Henry Herb Herbert Heriberto Herman Herschel Hershel Hilario Hilton Hipolito Hiram Hobert Homer
    Horace Horacio Hosea Howard Hoyt Hubert Huey Hugh Hugo Humberto Hunter Hyman Ian Ignacio Ike Ira
    Irvin Irving Irwin Isaac Isaiah Isaias Isiah Isidro Ismael Isreal Issac Ivan Jacinto Jack Jackson
    Jacob Jacques Jake Jamaal Jamal Jamar Jame Jamel James Jamison Jared Jarod Jarred Jarrett Jarrod
    Jarvis Jason Jasper Javier Jay Jayson Jc Jed Jeff Jefferey Jeffery Jeffrey Jeffry Jerald Jeramy Jere
    Jeremiah Jeremy Jermaine Jerold Jerome Jeromy Jerrell Jerrod Jerrold Jerry Jess Jesse Jesus Jim
    Jimmy Joaquin Joe Joel Joesph Joey John Johnathan Johnathon Johnny Johnson Jon Jonah Jonas Jonathan
    Jonathon Jordon Jorge Jose Josef Joseph Josh Joshua Josiah Jospeh Josue Juan Judson Jules Julian
    Julio Julius Junior Justin Kareem Karl Keenan Keith Kelvin Ken Kendrick Keneth Kenneth Kennith Kenny
    Kenton Kermit Keven Kevin Kieth Kip Kirk Korey Kory Kraig Kristofer Kristopher Kurt Kurtis Kyle
    Lamar Lamont Lance Landon Lanny Larry Laurence Lawerence Lawrence Lazaro Leandro Leif Leland Lemuel
    Len Lenard Lenny Leo Leon Leonard Leonardo Leonel Leopoldo Leroy Les Lester Levi Lewis Lino Linwood
    Lionel Lloyd Logan Lon Lonnie Lonny Loren Lorenzo Louie Louis Lucas Luciano Lucien Lucio Lucius
    Luigi Luis Luke Luther Lyle Lyman Lyndon Lynwood Mac Mack Malcolm Malcom Malik Manual Manuel Marc
    Marcel Marcelino Marcellus Marcelo Marco Marcos Marcus Margarito Mariano Mario Mark Markus Marlin
    Marlon Marquis Marshall Martin Marty Marvin Mason Mathew Matt Matthew Maurice Mauricio Mauro Max
    Maximo Maxwell Maynard Mckinley Mel Melvin Merlin Merrill Mervin Micah Michael Michale Micheal
    Michel Miguel Mike Mikel Miles Milford Millard Milo Milton Miquel Mitch Mitchel Mitchell Modesto
    Mohamed Mohammad Mohammed Moises Monroe Monte Monty Morris Morton Mose Moses Moshe Murray Myles
    Myron Napoleon Nathan Nathanael Nathanial Nathaniel Neal Ned Neil Nelson Nestor Neville Nicholas
    Nick Nickolas Nicolas Nigel Noah Noe Nolan Norbert Norberto Norman Normand Norris Octavio Odis Olen
    Olin Oliver Omar Omer Oren Orlando Orval Orville Oscar Osvaldo Oswaldo Otis Otto Owen Pablo Palmer
    Parker Pasquale Patrick Paul Pedro Percy Perry Pete Peter Phil Philip Phillip Pierre Porfirio
    Preston Quentin Quincy Quinn Quintin Quinton Rafael Raleigh Ralph Ramiro Ramon Randal Randall
    Randell Randolph Randy Raphael Rashad Raul Ray Rayford Raymon Raymond Raymundo Reed Reggie Reginald
    Reid Reinaldo Renaldo Renato Reuben Rex Rey Reyes Reynaldo Rhett Ricardo Richard Richie Rick Rickey
    Rickie Ricky Rigoberto Riley Rob Robby Robert Roberto Robt Rocco Rocky Rod Roderick Rodger Rodney
    Rodolfo Rodrick Rodrigo Rogelio Roger Roland Rolando Rolf Rolland Roman Romeo Ron Ronald Ronnie
    Ronny Roosevelt Rory Roscoe Rosendo Ross Roy Royce Ruben Rubin Rudolf Rudolph Rudy Rueben Rufus
    Rupert Russ Russel Russell Rusty Ryan Sal Salvador Salvatore Sam Sammy Samual Samuel Sanford Saul
    Scot Scott Scottie Scotty Sean Sebastian Sergio Seth Seymour Shane Shaun Shawn Sheldon Shelton
    Sherman Sherwood Shon Sid Sidney Silas Simon Sol Solomon Sonny Spencer Stan Stanford Stanley Stanton
    Stefan Stephan Stephen Sterling Steve Steven Stewart Stuart Sylvester Tad Tanner Ted Teddy Teodoro
    Terence Terrance Terrell Terrence Thad Thaddeus Theodore Theron Thomas Thurman Tim Timmy Timothy
    Titus Tobias Tod Todd Tom Tomas Tommy Toney Tony Tory Travis Trent Trenton Trevor Trey Troy Tuan Ty
    Tyler Tyree Tyrell Tyron Tyrone Tyson Ulysses Valentin Valentine Vance Vaughn Vern Vernon Vicente
    Victor Vince Vincent Vincenzo Virgil Virgilio Vito Von Wade Waldo Walker Wallace Wally Walter Walton
    Warner Warren Waylon Wayne Weldon Wendell Werner Wes Wesley Weston Wilber Wilbert Wilbur Wilburn
    Wilford Wilfred Wilfredo Willard William Williams Willian Willis Willy Wilmer Wilson Wilton Winford
    Winfred Winston Wm Woodrow Wyatt Xavier Zachariah Zachary Zachery Zack Zackary Zane
    """.split()
)
"""Names of men."""

WOMEN = frozenset(
    """
    Abbie Abby Abigail Ada Addie Adela Adelaide Adele Adelina Adeline Adriana Adrianne Adrienne Agatha
    Agnes Aida Aileen Aimee Aisha Alana Alba Alberta Alecia Alejandra Alene Aletha Alexa Alexandra
    Alexandria Alfreda Alice Alicia Alina Aline Alisa Alisha Alison Alissa Allene Allie Allison Allyson
    Alma Alta Althea Alvina Alyce Alyson Alyssa Amalia Amanda Amber Amelia Amie Amparo Amy Ana Anastasia
    Andrea Angela Angelia Angelica Angelina Angeline Angelique Angelita Angie Anita Ann Anna Annabelle
    Anne Annemarie Annetta Annette Annie Annmarie Antionette Antoinette Antonia Araceli Aretha Arleen
    Arlene Arline Ashlee Ashleigh Ashley Athena Audra Audrey Augusta Aurelia Aurora Ava Avis Barb
    Barbara Barbra Beatrice Beatriz Becky Belinda Bella Belle Belva Benita Bernadette Bernadine Bernice
    Berniece Berta Bertha Bertie Beryl Bess Bessie Beth Bethany Betsy Bette Bettie Bettina Betty Bettye
    Beulah Beverley Beverly Bianca Blanca Blanche Bobbi Bobbie Bonita Bonnie Brandi Brandie Brandy
    Breanna Brenda Briana Brianna Brianne Bridget Bridgett Bridgette Brigitte Britney Brittany Brittney
    Brooke Caitlin Callie Camilla Camille Candace Candice Candida Cara Caren Cari Caridad Carissa Carla
    Carlene Carly Carmel Carmela Carmelita Carmella Carmen Carol Carole Caroline Carolyn Carrie Caryn
    Casandra Cassandra Cassie Catalina Catharine Catherine Cathleen Cathrine Cathryn Cathy Catrina
    Cecelia Cecile Cecilia Celeste Celestine Celia Celina Chandra Chantel Charla Charlene Charlotte
    Charmaine Chasity Chelsea Chelsey Cheri Cherie Cheryl Chloe Christa Christal Christen Christi
    Christie Christin Christina Christine Christy Chrystal Cindi Cindy Claire Clara Clare Clarice
    Clarissa Claudette Claudia Claudine Coleen Colette Colleen Concepcion Concetta Connie Constance
    Consuelo Cora Cori Corina Corine Corinne Cornelia Corrine Cortney Cristina Cristy Crystal Cynthia
    Daisy Dalia Damaris Danette Daniela Danielle Danna Daphne Dara Darcy Darla Darlene Dawn Dayna Deana
    Deann Deanna Deanne Debbie Debby Debora Deborah Debra Deena Deidra Deidre Deirdre Delia Delilah
    Della Delma Delois Delores Deloris Delphine Demetria Dena Denice Denise Desiree Dessie Destiny Diana
    Diane Diann Dianna Dianne Dina Dinah Dionne Dixie Dollie Dolly Dolores Dominga Dona Donna Dora
    Doreen Doretha Doris Dorothea Dorothy Dorris Dorthy Dottie Earlene Earline Earnestine Ebony Edith
    Edna Edwina Edythe Effie Eileen Elaine Elba Elda Eleanor Eleanore Elena Elia Elida Elinor Elisa
    Elisabeth Elise Elissa Eliza Elizabeth Ella Ellen Ellie Elma Elnora Eloisa Eloise Elouise Elsa Elsie
    Elva Elvia Elvira Elyse Emilia Emilie Emily Emma Enid Erica Ericka Erika Erin Erlinda Erma Erna
    Ernestina Ernestine Esmeralda Esperanza Essie Estela Estella Estelle Ester Esther Ethel Etta Eugenia
    Eula Eunice Eva Evangelina Evangeline Eve Evelyn Evette Faith Fannie Fanny Fatima Fay Faye Felecia
    Felicia Felicita Fern Filomena Flor Flora Florence Florine Flossie Fran Frances Francesca Francine
    Francisca Freda Freida Frieda Gabriela Gabrielle Gail Gayla Gayle Gena Genevieve Georgette Georgina
    Geraldine Geri Germaine Gertrude Gilda Gillian Gina Ginger Gisela Gladys Glenda Glenna Gloria Goldie
    Grace Gracie Graciela Greta Gretchen Griselda Guillermina Gussie Gwen Gwendolyn Haley Hallie Hanna
    Hannah Harriet Harriett Harriette Hattie Haydee Hazel Heather Heidi Helen Helena Helene Helga
    Henrietta Herminia Hester Hilary Hilda Hillary Hollie Holly Hope Hortencia Ida Ila Ilene Imelda
    Imogene Ina Ines Inez Ingrid Iola Iona Irene Iris Irma Isabel Isabell Isabella Isabelle Ivette Ivy
    Jacklyn Jaclyn Jacqueline Jacquelyn Jacquline Jade Jami Jana Jane Janel Janell Janelle Janet Janette
    Janice Janie Janine Janis Janna Jannie Jaqueline Jasmin Jasmine Jayme Jayne Jean Jeanette Jeanie
    Jeanine Jeanna Jeanne Jeannette Jeannie Jeannine Jena Jenifer Jenna Jennie Jennifer Jenny Jeri Jerri
    Jessica Jewel Jewell Jill Jillian Jo Joan Joann Joanna Joanne Jocelyn Jodi Jodie Johanna Jolene Joni
    Josefa Josefina Josephine Josie Joy Joyce Juana Juanita Judi Judith Judy Julia Juliana Julianne
    Julie Juliet Juliette Jung Justina Justine Kaitlin Kaitlyn Kara Karen Kari Karin Karina Karla Karrie
    Karyn Kate Katelyn Katharine Katherine Katheryn Kathi Kathie Kathleen Kathrine Kathryn Kathy Katie
    Katina Katrina Katy Kay Kaye Kayla Keisha Kelley Kelli Kellie Kelsey Kendra Keri Kerri Kerrie Kim
    Kimberlee Kimberley Kimberly Kira Kirsten Kisha Kitty Krista Kristal Kristen Kristi Kristie Kristin
    Kristina Kristine Kristy Krystal Krystle Kylie Lacey Ladonna Lakeisha Lakesha Lakisha Lana Lara
    Larissa Lashawn Lashonda Latanya Latasha Latisha Latonya Latoya Latrice Laura Laurel Lauren Lauretta
    Lauri Laurie Lavonne Lawanda Lea Leah Leann Leanna Leanne Leeann Leigh Leila Lela Lelia Lena Lenora
    Lenore Leola Leona Leonor Leora Leota Lesa Lessie Leta Letha Leticia Letitia Lettie Libby Lidia Lila
    Lilia Lilian Liliana Lillian Lillie Lilly Lily Lina Linda Lindsay Lindsey Lisa Liz Liza Lizzie Lois
    Lola Lolita Lona Lora Loraine Lorena Lorene Loretta Lori Lorie Lorna Lorraine Lorri Lorrie Lottie
    Louella Louisa Louise Lourdes Luann Lucia Lucile Lucille Lucinda Lucretia Lucy Luella Luisa Lula
    Lura Luz Lydia Lyn Lynda Lynette Lynne Lynnette Ma Mabel Mable Madeleine Madeline Madelyn Madge
    Madonna Mae Magdalena Maggie Malinda Malissa Mallory Mamie Mandi Mandy Manuela Mara Marcela Marcella
    Marci Marcia Marcie Marcy Margaret Margarita Marge Margery Margie Margo Margot Margret Marguerite
    Mari Maria Marian Mariana Marianna Marianne Maribel Maricela Marie Marietta Marilyn Marilynn Marina
    Marisa Marisela Marisol Marissa Maritza Marjorie Marjory Marla Marlene Marquita Marsha Marta Martha
    Martina Marva Mary Maryann Maryanne Marybeth Maryellen Maryjane Marylou Matilda Matilde Mattie Maude
    Maudie Maura Maureen Maurine Mavis Maxine Maya Mayme Mayra Meagan Megan Meghan Melanie Melba Melinda
    Melisa Melissa Mellisa Mellissa Melodie Melody Melva Mercedes Meredith Merry Mia Michaela Michele
    Michell Michelle Migdalia Milagros Mildred Millicent Millie Mina Mindy Minerva Minnie Miranda Miriam
    Mirna Missy Misty Mitzi Mollie Molly Mona Monica Monika Monique Muriel Myra Myrna Myrtle Nadia
    Nadine Nan Nancy Nanette Nannie Naomi Natalia Natalie Natasha Nelda Nell Nellie Nelly Nettie Neva
    Nichole Nicole Nikki Nilda Nina Nita Noelle Noemi Nola Nona Nora Noreen Norma Octavia Ofelia Ola
    Olga Olive Olivia Opal Ophelia Paige Pam Pamala Pamela Pansy Patrica Patrice Patricia Patsy Patti
    Pattie Patty Paula Paulette Paulina Pauline Pearl Pearlie Pearline Peggy Penelope Penny Petra
    Phillis Phoebe Phyllis Pilar Polly Portia Pricilla Priscilla Rachael Racheal Rachel Rachelle Rae
    Rafaela Ramona Randi Raquel Reba Rebeca Rebecca Rebekah Regina Rena Renae Renee Renita Reta Retha
    Reva Reyna Rhea Rhoda Rhonda Rita Robbin Roberta Robin Robyn Rochelle Rocio Ronda Rosa Rosalee
    Rosalia Rosalie Rosalind Rosalinda Rosalyn Rosanna Rosanne Rose Roseann Roseanne Rosella Rosemarie
    Rosemary Rosetta Rosie Rosita Roslyn Rowena Roxana Roxanna Roxanne Roxie Ruby Ruth Ruthie Sabrina
    Sadie Sallie Sally Samantha Samatha Sandi Sandra Sandy Sara Sarah Sasha Saundra Selena Selina Selma
    Serena Shana Shanda Shanna Shari Sharlene Sharon Sharron Shauna Shawna Shayla Sheena Sheila Shelia
    Shelley Shellie Shelly Sheree Sheri Sherri Sherrie Sherry Sheryl Shiela Shirley Shonda Sierra Silvia
    Simone Socorro Sofia Soledad Sondra Sonia Sonja Sonya Sophia Sophie Stacey Staci Stacie Stacy
    Stefanie Stella Stephanie Sue Susan Susana Susanna Susanne Susie Suzan Suzanne Suzette Sybil Sylvia
    Tabatha Tabitha Tamara Tameka Tamela Tamera Tami Tamika Tammi Tammie Tammy Tamra Tana Tania Tanisha
    Tanya Tara Taryn Tasha Tawana Tera Teresa Teresita Teri Terra Terri Terrie Tessa Tessie Thelma
    Theodora Theresa Therese Tia Tiara Tiffani Tiffany Tillie Tina Tisha Tomasa Toni Tonia Tonya Tori
    Tracey Traci Tracie Treva Tricia Trina Trisha Trudy Twila Una Ursula Valarie Valencia Valeria
    Valerie Vanessa Veda Velma Venus Vera Verda Verna Vernell Vernice Veronica Vesta Vicki Vickie Vicky
    Victoria Vida Vilma Viola Violet Virgie Virgina Vivian Vonda Wanda Wendi Wendy Whitney Wilda
    Wilhelmina Willa Wilma Winifred Winnie Winona Yesenia Yolanda Yvette Yvonne Zelda Zella Zelma
    Zenaida Zoe
    """.split()
)
"""Names of women."""

EITHER = frozenset(
    """
    Alexis Alva Angel Ariel Aubrey Augustine Bennie Bernie Billie Blair Britt Carey Carrol Carroll Cary
    Casey Chung Clair Cleo Courtney Dana Dee Devon Dominique Dorian Dusty Elisha Francis Frankie
    Gerry Guadalupe Hollis Jackie Jae Jaime Jamey Jamie Jan Jessie Jimmie Jody Johnie Johnnie Jude Kasey
    Kelly Kendall Kerry Kirby Kris Lacy Lavern Laverne Lee Lesley Leslie Lou Lupe Lynn Marion Merle
    Michal Mickey Minh Morgan Nicky Odell Ollie Pat Refugio Rene Robbie Rosario Sammie Santos
    Shannon Shayne Shelby Stevie Taylor Terry Thanh Theo Toby Tommie Tracy Trinidad Tristan Val Willie
    """.split()
)
"""Names of either."""
