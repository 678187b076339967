"""First names of people in the news beyond the United States, by who bears them.

Source: written by hand for this project; general knowledge of naming, no list was copied.
"""

MEN = frozenset(
    """
    Bernie Aarav Abdallah Abdel Abdelaziz Abdelfattah Abdirahman Abdul Abdulaziz Abdullah Abe Abebe
    Abhijit Abhishek Abiola Abiy Abu Adebayo Adekunle Adel Adewale Aditya Adnan Adolfo Adrián Agus Ahmad
    Ahmed Ajay Ajit Akash Akbar Akhil Akihiko Akihito Akinwumi Akio Akira Alasdair Alastair Alberto
    Alejandro Aleksandar Aleksander Aleksandr Aleksei Alessandro Alexandre Alexei Alexis Ali Aliko
    Alistair Aliyu Alok Alvaro Amadou Amar Amin Amir Amit Amitabh Ammar Anand Anant Anatoly Anders
    Andrea Andrei Andrej Andrius Andriy Andrzej Andrés Andy Angus Anh Anil Anirudh Antoine Anton Antonis
    Antti Antônio Anupam Anwar Aodhán Ardal Arjun Arkady Armin Arne Arseniy Arsène Artem Artur Arturas
    Arturo Arun Arvind Ashish Ashok Ashraf Ashwin Asif Atal Aung Aurelien Avi Avigdor Avinash Ayman
    Ayodele Aziz Babatunde Balaji Balázs Bambang Bao Baptiste Barack Barnaby Barry Bartosz Bashar Bashir
    Bastian Beau Ben Benicio Benito Benjamin Benny Benoît Bharat Bhupesh Bhupinder Bilal Bill Binyamin
    Bjarne Bjorn Björn Bo Bob Bobby Bogdan Boris Borut Boubacar Boyko Brad Branko Bret Brice Brock Bruno
    Bryce Budi Bukola Byung Callum Carlos Cathal Chaim Chandra Chao Cheng Chetan Chidi Chidozie Chien
    Chike Chima Chinedu Chinua Chirag Chol Chris Christophe Chuck Chukwuemeka Chul Chun Cian Ciaran
    Ciarán Ciro Claudio Claus Clemens Clint Cody Colby Colm Conor Corey Cormac Craig Crispin Cristóbal
    Cuauhtémoc Cyril Cédric Dabo Dae Daisuke Damien Dan Daniel Daragh Dariusz Dave Davide Dawei DeAndre
    Declan Deepak Deion Dele Denis Denzel Deshawn Devendra Dewa Dharmendra Diarmuid Diego Dieter
    Dietrich Dikembe Dilip Dimitar Dimitri Dimitris Dinesh Dinh Diogo Dirk Dmitri Dmitry Dmytro Don
    Donal Donald Donatas Dong-hyun Doug Dougal Dov Draymond Duc Dumisani Dwi Dylan Eamon Ebuka Ed Eddie
    Edi Edouard Eduardo Eero Efraín Egor Ehsan Ehud Eike Einar Eitan Eko Ekow Elon Emeka Emiliano Emilio
    Emmanuel Emmerson Enda Enrico Enrique Enzo Eoin Erdem Erik Ernesto Esteban Euan Evan Evgeny Evo Ewan
    Fabio Fabián Facundo Faisal Farhad Farid Farooq Faruk Fathi Fawad Federico Felipe Femi Feng
    Ferdinand Ferenc Fergal Fergus Fernando Fidel Filip Filippo Finlay Finn Fintan Florian Francisco
    Franck Francois Franz François Fraser Fred Fredrik Friedrich Frédéric Fumio Félix Gabe Gabriel Gadi
    Gael Gang Gareth Gaurav Gautam Gavin Gaël Gbenga Gediminas Geert Gennady Geoffroy Georgi Georgios
    Gerardo Gerhard Germán Gethin Ghassan Giacomo Giancarlo Gianluca Gianni Gideon Gilberto Giles
    Giorgio Giorgos Giovanni Girish Giulio Giuseppe Gonzalo Goodluck Gopal Goran Govind Graeme Greg
    Grigory Gruff Grzegorz Guang Guido Guillaume Guillermo Gunnar Guo Gurpreet Gustavo Guus Gábor Göran
    Günter Habib Hafiz Hai Haidar Haider Hakan Hakim Hamdi Hamid Hamish Hamza Hank Hannes Hans Hao
    Harald Hardik Hari Harish Haroon Harsh Haruki Hasan Hashem Hassan Hatem Hayato Heikki Heiko Heinz
    Helmut Hemant Hendrik Henri Henrik Herbert Hernando Hernán Hervé Hideki Hideo Hieu Hirofumi Hiroki
    Hiroshi Hiroto Hoang Horst Hosni Hossein Hsiao Htin Huan Hugo Hui Hun Husam Hussain Hussein Huw
    Hyun-woo Hywel Håkan Héctor Iain Ibrahim Ibán Ichiro Idris Ieuan Ifeanyi Ignacio Igor Ihor Ike Iker
    Ilham Ilya Imad Imran Inder Ingo Ioannis Iqbal Isamu Ismail Itamar Ivan Ivica Ivo Iván Iwan Jaap
    Jabu Jacek Jack Jacques Jae-in Jae-yong Jagdish Jago Jaime Jair Jairam Jakaya Jake Jakub Jalal Jamal
    Jan Janez Janusz Jarlath Jaroslaw Jarosław Jaswant Javier Jawad Jay Jaylen Jean Jeb Jebediah Jed
    Jeff Jens Jeremy Jeroen Jerome Jerry Jesper Jesús Ji-hoon Jian Jianguo Jianhua Jie Jim Jimmy Jinping
    Jiri Jitendra Jiří Joachim Joao Joaquim Joaquín Jochen Joe Johan Johann Johannes Johnny Joko Jomo
    Jon Jong Jong-un Joost Jordi Jorge Joris Josef Joseph Josh José Jozef João Juan Jukka Julien Julio
    Julián Juma Jun Jung-hoon Junichiro Junjie Juri Jussi János Jérôme Jörg Jürgen Kabelo Kagiso Kai Kaj
    Kamal Kamau Kamran Kapil Karan Karel Karim Karl Karthik Kartik Kashif Kaspar Kasper Katsuya Kazuhiro
    Kazuo Keiichi Keir Keisuke Kelechi Kellen Kemal Ken Kenan Kenichi Kenji Kenneth Kenta Kenzo Keqiang
    Ketut Kgalema Khaled Khalid Khalil Khaya Ki-moon Kieran Kipchoge Kiran Kirill Kishore Klaus Kofi
    Koichi Koji Konrad Konstantin Kostas Krishna Kristian Kristjan Krzysztof Kumar Kwabena Kwadwo Kwaku
    Kwame Kwasi Kwesi Kyriakos Kyung Kyung-soo Kári Lachlan Lal Lalit Larry Lars Laszlo Latif Laurent
    LeBron Leandro Lech Lei Leif Leighton Lekan Lenny Leonel Leonid Leopoldo Lerato Lex Liam Liang
    Lin-Manuel Lisandro Lixin Lloyd Lorcan Lorenzo Lou Luca Lucas Luciano Lucio Ludovic Ludwig Luis Luiz
    Lukas Lukasz Lungelo Lwazi László Maciej Macky Madhav Mahathir Mahdi Mahendra Mahesh Mahmood Mahmoud
    Majid Maksim Malachy Mamadou Mandla Manfred Mangosuthu Manish Manmohan Manoj Manolis Mansoor Mansour
    Manuel Marc Marcelo Marcin Marco Marek Marian Mariano Mariusz Markus Marquis Marty Martín Marwan
    Masahiro Masaki Masashi Masato Masayoshi Masoud Matej Mateo Mateusz Mathias Mathieu Matt Matteo
    Matthias Matías Mauricio Max Maxime Maximiliano Mehdi Mehmed Mehmet Michał Michel Micheál Mickey
    Miguel Mihai Mikael Mike Mikhail Mikko Milan Milos Miloš Min-ho Min-jun Minh Minoru Miro Miroslav
    Mitch Mitt Modou Mohamad Mohamed Mohammad Mohammed Mohan Mohsen Moisés Monty Moo-hyun Mordechai
    Morten Moshe Moussa Moustafa Mpho Mthunzi Muhammad Muhammadu Mujib Mukesh Munir Murad Murali Murat
    Murdo Musa Mustafa Mwai Mwangi Myung-bak Mícheál Nabil Nadeem Nadir Naftali Nagesh Najib Nana Naoki
    Naoto Narayan Narendra Naser Nasir Nasser Nate Naveen Nawaz Nayib Ned Nelson Newt Nguyen Nick Nicola
    Nicolae Nicolas Nicolás Niels Nigel Nikhil Nikita Niklas Nikola Nikolai Nikolaos Nikolay Nikos
    Nilesh Nils Niraj Nitin Nitish Nizar Njoroge Nkosana Noboru Nobuo Norbert Norm Nyoman Néstor Obinna
    Ochieng Octavio Odinga Oisín Olaf Ole Oleg Oleh Oleksandr Oleksiy Oliver Olivier Olu Olusegun Omar
    Omer Ondrej Oriol Osama Osamu Osian Osman Ossi Osvaldo Othman Otto Ousmane Ove Owain Ozzie Paballo
    Pablo Padraig Pankaj Panos Paolo Parth Pascal Patrice Paulo Pavel Pavlo Pawan Paweł Pedro Pekka Peng
    Pere Pete Petr Petri Petro Phil Philippe Pierre Piers Pieter Piotr Pjotr Prabhakar Prabowo Pradeep
    Prakash Pranab Pranav Prashant Pratap Praveen Prayuth Predrag Prem Pádraig Péter Qasim Qi Qiang Qing
    Quang Quoc Radek Radoslaw Radosław Rafael Rafał Rafe Rafiq Rahul Raila Raimo Rainer Raj Rajan Rajat
    Rajeev Rajendra Rajesh Rajiv Rajnath Rakesh Ralf Ram Raman Ramesh Rami Ramón Rand Randeep Ranjit
    Ranulph Rashid Rasmus Rauf Ravi Ravindra Ray Raza Raúl Recep Reince Reinhard Renato René Reuven Reza
    Rhodri Rhys Ricardo Richie Rick Ridwan Rishi Ritesh Riyad Rizal Roald Rob Robert Roberto Robin
    Rodolfo Rodrigo Rogelio Roger Rohan Rohit Roland Roman Romano Román Ron Rong Ronnie Rotimi Ruairí
    Ruaridh Rubén Rui Rupert Russ Ruud Ryo Ryota Régis Rémi Rómulo Saad Sachin Sadiq Saeed Saif Sajid
    Salah Saleh Salim Salman Sam Sameer Sami Samir Samuli Sandeep Sang-hoon Sanjay Sanjeev Sanjiv
    Sarfraz Satish Satoshi Satya Saurabh Sayed Scotty Seamus Sean Sebastian Sebastián Segun Seiji Sekou
    Selim Sergei Sergey Sergii Sergio Serhiy Seung Seung-hoon Seán Shahbaz Shahid Shakil Shankar
    Shaoyang Sharad Sharif Shashi Shekhar Sheng Shigeru Shih Shimon Shinichi Shinji Shinzo Shivraj
    Shohei Shota Siarhei Sibusiso Sid Siddharth Silvio Simon Simone Sipho Siyabonga Sizwe Slava Slobodan
    Somchai Sota Sourav Srinivas Stan Stanislav Stanisław Stefan Stefano Sten Stepan Steph Steve Stig
    Struan Stu Stéphane Subhash Sudhir Sudip Suharto Sukarno Sumit Sundar Sung-min Sunil Suresh Surinder
    Suryakant Sushil Susilo Susumu Svein Sven Syed Sándor Séamus Søren Taavi Tadashi Tadeusz Tadhg
    Tae-hyun Tafadzwa Taha Tahir Taiwo Takashi Takeshi Talal Tamer Tamás Tao Tapio Tarek Tariq Taro
    Tarquin Tarun Tatsuya Tayyip Ted Teddy Tejas Tendai Tero Terry Tetsuya Thabo Thaksin Thang Thein
    Themba Thiago Thierry Thijs Thorsten Thulani Tibor Tiit Tim Timmy Timo Timur Tito Tobias Tom Tomas
    Tomasz Tomislav Tommy Tomohiro Tomás Tony Toomas Torquil Torsten Toru Toshihiro Toshiro Traian Tre
    Trey Tristram Trong Tsutomu Tuan Tucker Tudor Tunde Ty Tyrese Uche Uday Uddhav Uhuru Ujjwal Ulf Uli
    Ulises Ulrich Umesh Uri Urmas Usman Uwe Vadim Valdis Valentin Valery Varun Vasil Vasily Vasyl Venkat
    Venkatesh Vic Vicente Victor Viet Vijay Vikas Vikram Viktor Vinay Vince Vincent Vincenzo Vinny Vinod
    Vinícius Vipin Virat Vishal Vitali Vitalii Vitaly Vito Vivek Vlad Vladimir Vladislav Volodymyr
    Vyacheslav Václav Víctor Waleed Walid Walt Wanjohi Wasim Wayan Wei Weidong Weimin Wenbo Wes Willem
    Wim Wladimir Wojciech Wole Wolfgang Woo-jin Woody Władysław Xavi Xavier Xiang Xiaobo Xiaoming Xin Xu
    Yaakov Yahya Yair Yakubu Yang Yanis Yann Yannick Yaroslav Yash Yasin Yasir Yasser Yaw Yevgeny Yi
    Yiannis Yifan Yitzhak Yoav Yogesh Yogi Yoichi Yong Yong-nam Yoshihide Yoshihiro Yoshiro Yossi Yosuke
    Young-ho Younis Yousef Youssef Yoweri Yuan Yue Yuji Yukio Yuri Yuriy Yusof Yusuf Yusuke Yuta Yves
    Zach Zack Zafar Zahid Zaid Zain Zakes Zbigniew Zdenek Zeev Zeke Zemin Zheng Zhi Zhigang Zhong Ziad
    Zlatan Zoltán Zoran Zsolt Zubair Álvaro Ángel Éamon Édouard Óscar Łukasz Žiga
    """.split()
)
"""Names of men."""

WOMEN = frozenset(
    """
    Mercy Charity Blessing Patience Aaliyah Aarti Abena Abimbola Adaeze Adaora Adele Aditi Adriana Adwoa
    Adélaïde Afua Agata Agnieszka Agnès Aiko Ailing Ailsa Aino Aisha Aishah Aishwarya Akanksha Akemi
    Akiko Akosua Akua Alejandra Aleksandra Alena Alexandra Alexandria Alia Alicia Alina Aliona Aliénor
    Almudena Ama Amaka Amal Amina Aminata Amira Amparo Amrita Amélie Anabel Anahí Ananya Anastasia
    Andréa Andréia Aneta Angela Angelika Anita Anja Anjali Anju Anke Ankita Anna Annalena Anne Annegret
    Anneliese Annette Annika Antje Antonella Antonia Anupama Anushka Aoife Aparna Araceli Archana Arwa
    Asako Asha Asma Astrid Asunción Aurélie Avital Ayako Ayanna Ayelet Ayesha Ayodeji Ayumi Ayşe Aziza
    Azizah Aída Baleka Barb Barbara Barbora Beata Beate Beatriz Begoña Bernadette Berta Beth Bethan
    Betsy Bev Beyonce Beyoncé Bhavna Bianca Birgit Birgitta Blanca Blanka Blodwen Bolanle Bożena
    Brigitte Brinda Brit Bríd Bukky Bushra Busisiwe Bärbel Camila Camille Caoimhe Carina Carla Carlota
    Carlotta Carmen Carola Caroline Carrie Catalina Catriona Cayetana Cecilia Cerys Chandrika Charlotte
    Chhavi Chiamaka Chiara Chidinma Chie Chimamanda Chinwe Chioma Chiyo Chloé Christiane Christine
    Chrystia Chunying Ciara Cindy Claire Clara Claudia Clodagh Clotilde Clémence Concepción Condoleezza
    Consuelo Corazon Corinne Cornelia Cressida Cristina Cécile Céline Dagmar Dalia Damaris Damini
    Daniela Danuta Daria Darya Deb Debbie Deepa Deepika Deirdre Delcy Delphine Denisa Devika Dewi Diana
    Dilma Dina Divya Diya Dolores Dominique Dorota Dorothea Dottie Durga Ebba Edita Eeva Efua Eglė
    Eilidh Eimear Ekaterina Ekua Elena Eleni Eleonora Elham Elif Elin Elisa Elisabeth Ellen Ellie Eloísa
    Elsa Elvira Elżbieta Emer Emi Emiko Emilia Emine Emmanuelle Encarnación Esi Esperanza Esra Estefanía
    Estela Eszter Etsuko Eun-hye Eun-ji Eva Ewa Faiza Fang Farah Farida Fariha Fatema Fatima Fatma Fatou
    Fatoş Fawzia Federica Fei Fernanda Fiona Fionnuala Flavia Florencia Folake Franca Franziska
    Françoise Frauke Freya Frida Fumiko Funke Funmilayo Gabby Gabriela Gabriella Galina Gauri Gayatri
    Geeta Georgina Geun-hye Giada Gila Gimena Ginevra Giorgia Giovanna Gita Giulia Gloria Golda Graciela
    Grainne Graça Grażyna Greta Gro Gráinne Guadalupe Gudrun Guðrún Gwen Gwyneth Habiba Hadeel Hajar
    Hala Halima Halina Hanako Hanan Hanh Hanna Hannah Hanne Hannelore Harriet Haruka Harumi Heidi Heike
    Helen Helena Helene Helle Hema Hemlata Henriette Hiba Hien Hildegard Hina Hiroko Hitomi Hsiao-ling
    Hua Huda Huiling Huma Hye-jin Hyun-jung Hélène Ida Ifeoma Ilaria Ileana Ilhan Ilse Iman Imelda
    Imogen Inas Indira Indra Ines Ing-wen Inga Inge Ingeborg Ingrid Inmaculada Inna Inés Ioanna Irene
    Irina Iryna Isabel Isabella Isabelle Isha Isla Itziar Ivana Ivanka Iveta Ivonne Jacinda Jackie
    Jadwiga Jamila Jana Jasmina Jaya Jayalalithaa Jayanti Jekaterina Jelena Jemima Jen Jenna Ji-won
    Ji-young Jia Jiayi Jihan Jill Jimena Jing Jitka Joanna Johanna Jolanta Joni Josefina Josephine Josée
    Joyce Juana Judit Judy Julia Juliane Julie Julieta Jung-sook Junko Justyna Jutta Jyoti Kadija Kaja
    Kajal Kalpana Kamala Kanimozhi Kaori Kareena Karin Karina Karolina Katalin Katarina Katarzyna Kate
    Kateryna Katharina Kathrin Kathy Katie Katja Katrin Katrín Kavita Kazuko Kehinde Keiko Kellyanne
    Kersti Ketanji Khadija Khaleda Khosi Kim Kinga Kiran Kirron Kirsi Kirsten Kirstjen Kirsty Klara
    Kolinda Kristalina Kristina Krisztina Kriti Krystyna Ksenia Kumiko Kusuma Kyoko Kyrsten Kyung-wha
    Laila Lakshmi Lalita Lamia Lan Larisa Lata Latifa Laura Laurence Lea Leanne Leela Leena Leila Lena
    Leni Lenka Leticia Lidia Lien Lihua Liisa Lijuan Lili Liliana Lin Lina Lindiwe Ling Linh Livia Liz
    Ljiljana Lorena Lotta Lourdes Lubna Lucia Lucie Lucrecia Lucía Ludmila Luisa Luise Lupita Luz
    Lyudmila Léa Macarena Machiko Maddy Madhuri Magda Magdalena Maggie Maha Maharani Mai Mairead Maite
    Maja Makena Makiko Malala Malena Mamata Manal Mandy Maneka Manisha Manon Manuela Marcela Marcy Maren
    Margarete Margarita Margit Margot Margrethe Mari Maria Mariam Mariana Marianne Maribel Maricela
    Marie Marieke Marija Marika Mariko Marina Marisol Mariya Marja Marlène Marta Martine Maryam Maryna
    María Masako Mathilde Matilda Matilde Maud Mayawati Mayssa Mayumi Małgorzata Meena Meenakshi Meera
    Meg Megawati Megumi Megyn Mehbooba Mei Meihua Meike Meiling Melania Melisa Meral Merav Mercedes
    Mette Mi-kyung Mia Micaela Michaela Michelle Michiko Midori Mihaela Miho Mika Milagros Milena Milica
    Min-ji Minako Mindy Mireia Mireille Miri Miriam Mirjam Mirka Misaki Mithali Mitsuko Miyuki Moira
    Molly Mona Monika Monique Montserrat Morag Morwenna Motoko Mounira Mridula Muireann Munira Muriel
    Máiréad Mónica Nabila Nada Nadezhda Nadia Nadine Naima Najat Najla Naledi Nalini Namrata Nan Nana
    Nandini Naoko Naomi Nasreen Nasrin Natalia Nataliya Natalya Natasa Nathalie Natsuki Nawal Nazanin
    Neelam Neelie Neha Netta Ngoc Ngozi Nhung Nia Niamh Nicola Nicoletta Nidhi Nieves Nikita Nikki Nina
    Ning Nirmala Nisha Nita Nkechi Nkosazana Nneka Nnenna Noelia Nomfundo Nompumelelo Nomsa Nomvula Noor
    Nora Noriko Nosipho Nour Noura Ntombi Nuala Nuria Nurul Nyambura Nyokabi Obiageli Oksana Olena Olga
    Olivia Olwen Omotola Oonagh Oprah Orla Orlaith Ornella Oxana Padma Pallavi Paloma Paola Pascale
    Patricia Patty Paulina Pauline Peggy Peiying Penelope Petra Philippa Phumzile Phuong Pia Pilar Ping
    Pippa Polina Pooja Poonam Prachi Pratibha Preeti Priya Priyanka Prue Puan Puja Putri Qian Qiong
    Rabia Radha Radhika Ragnhild Raisa Rajni Ramona Rana Rani Rania Rasha Rashida Rashmi Razia Reem
    Refilwe Regina Rei Reiko Rekha Renata Renate Renuka Rhian Rhiannon Rie Rihanna Rima Rina Rini Risa
    Rita Ritu Roberta Rocío Roisin Rola Ronna Roopa Rosa Rosalia Rosalía Rosario Rowena Roxana Ruchi
    Ruqaya Ruta Ryoko Róisín Sabah Sabeen Sabina Sabine Sachiko Sade Safa Sahar Sakina Sakura Sally
    Salma Samar Samia Samira Sana Sandra Sandrine Sangeeta Sania Sanna Saoirse Sara Sarita Sarojini
    Saskia Satoko Savita Sayaka Seema Seiko Selin Seo-yeon Seren Serena Setsuko Severine Shabana Shaima
    Shaista Shalini Shan Sharmeen Sharmila Shashikala Shazia Sheila Sherry Shilpa Shira Shireen Shizuka
    Shobha Shoko Shona Shraddha Shreya Shruti Shuang Sian Sibylle Sigrid Silke Silvana Silvia Simona
    Simone Simonetta Sindisiwe Sinéad Siobhan Siobhán Siti Siyu Siân Smita Smriti Sneha Snezana So-yeon
    Sofia Sofía Soledad Solveig Solène Sonal Sonali Sonia Soo-jin Sophie Soraya Sri Stefania Steffi
    Stella Sudha Sue Sujata Sumaya Sumiko Sumitra Sun-hee Sunita Supriya Susana Susanna Susanne Sushma
    Susie Suu Suzy Svetlana Sviatlana Swati Sylvie Ségolène Tahira Takako Tali Tamar Tamara Tamiko Tammy
    Tamsin Tandi Tansu Tanvi Tanya Tarja Tatiana Tatjana Tatyana Tawakkol Tegan Temitope Teodora Teresa
    Tereza Tessa Thandi Thandiwe Theresa Thuli Thuy Thérèse Tiffany Tiina Tina Ting Tingting Titilayo
    Tomoko Toshiko Tove Trang Tri Trish Tsitsi Tulsi Tuula Tuyet Tzipi Ulla Ulrike Uma Una Ursula
    Urvashi Usha Ute Uzoamaka Vaira Valentina Valeria Valérie Vandana Vanessa Vasundhara Vera Veronika
    Veronique Verónica Vesna Vicki Vidya Vigdís Viktoria Viktoriya Vimala Vinita Violeta Viorica Vlasta
    Véronique Wafa Wambui Wanda Wangari Wangui Wanjiku Wati Wen Wendy Wenjing Wiebke Winnie Xia Xiaohong
    Xiaoli Xiaoyan Ximena Xiomara Xiulan Xuan Xue Yaa Yael Yamini Yan Yana Yanfei Yanling Yasmin Yasmine
    Yelena Yeon-ju Yetunde Yevgenia Yewande Ying Yingluck Yingying Yiyi Yo-jong Yoko Yolanda Yoo-jin
    Yoshiko Young-hee Yu-na Yui Yuka Yukari Yukiko Yuko Yulia Yumi Yumiko Yun Yuriko Yusra Yuting Yvette
    Zahra Zainab Zakia Zanele Zara Zaynab Zdenka Zeinab Zeynep Zhen Zhenzhen Zindzi Zodwa Zoe Zoey Zofia
    Zoë Zsuzsanna Zubaida Zulema Zuzana Ágnes Ángela Ángeles Élisabeth Élodie Özlem
    """.split()
)
"""Names of women."""
